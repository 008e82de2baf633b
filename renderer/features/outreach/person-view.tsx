import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutreachContact, OutreachPerson } from '../../../contract/outreach.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { formatDate } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { NoteText } from '../notes/index.ts';
import { MomentList } from './moment-list.tsx';
import { ToFileDialog } from './to-file-dialog.tsx';
import { usePlaceWords } from './use-place-words.ts';

interface PersonViewProps {
  readonly person: OutreachPerson;
  readonly people: readonly OutreachPerson[];
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onNewMoment: () => void;
  readonly onEditMoment: (moment: OutreachContact) => void;
}

/** One person outreach knows: who they are, every moment, and the ways on. */
export function PersonView(props: PersonViewProps) {
  const { t } = useTranslation();
  const { person, onBack } = props;
  const { fields } = person;
  const placeOf = usePlaceWords();
  const [merging, setMerging] = useState(false);
  const nickname = useNaming().nickname({ id: person.id, nickname: fields.nickname });
  const erase = useErasing(person, nickname, onBack);
  const facts = [
    placeOf(fields),
    fields.firstMetOn === null ? '' : t('outreach.metOn', { date: formatDate(fields.firstMetOn) }),
    fields.language.trim(),
  ].filter((fact) => fact !== '');
  return (
    <Stack gap="md">
      <Anchor component="button" type="button" size="sm" ta="left" onClick={onBack}>
        <IconArrowLeft size={14} aria-hidden /> {t('outreach.back')}
      </Anchor>
      <PageHeader
        title={<SafeText>{nickname}</SafeText>}
        description={facts.map(visibleBidi).join(' · ')}
        actions={
          <Group gap="sm">
            <Button variant="default" onClick={props.onEdit}>
              {t('common.edit')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolderPlus size={18} aria-hidden />}
              onClick={() => setMerging(true)}
            >
              {t('outreach.toFile.button')}
            </Button>
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={props.onNewMoment}>
              {t('outreach.newMoment')}
            </Button>
          </Group>
        }
      />
      {person.longAgo ? <Text size="sm">{t('outreach.longAgo.person')}</Text> : null}
      <NoteText text={fields.notes} />
      <Stack component="section" gap="sm" aria-labelledby="outreach-moments">
        <Title order={2} id="outreach-moments">
          {t('outreach.moments')}
        </Title>
        <MomentList personId={person.id} people={props.people} onEdit={props.onEditMoment} />
      </Stack>
      <Group>
        <Button
          variant="subtle"
          color="red"
          loading={erase.isPending}
          onClick={() => void erase.ask()}
        >
          {t('outreach.erase.button')}
        </Button>
      </Group>
      {merging ? <ToFileDialog person={person} onClose={() => setMerging(false)} /> : null}
    </Stack>
  );
}

function useErasing({ id }: OutreachPerson, nickname: string, onDone: () => void) {
  const { t } = useTranslation();
  const erase = useMutation({
    mutationFn: () => luwte.outreach.erasePerson({ id }),
    onSuccess: () => {
      notifyDone(t('outreach.erase.done'));
      onDone();
    },
    onError: notifyError,
  });
  const ask = async () => {
    const sure = await confirm({
      title: t('outreach.erase.title', { nickname: visibleBidi(nickname.slice(0, 60)) }),
      text: t('outreach.erase.text'),
      confirmLabel: t('outreach.erase.confirm'),
      danger: true,
    });
    if (sure) erase.mutate();
  };
  return { isPending: erase.isPending, ask };
}
