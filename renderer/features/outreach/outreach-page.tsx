import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch, IconUserPlus, IconWalk } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../../contract/fold.ts';
import type { OutreachContact, OutreachPerson } from '../../../contract/outreach.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { LongAgoNotice } from './long-ago-notice.tsx';
import { MomentDialog } from './moment-dialog.tsx';
import { MomentList } from './moment-list.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PersonView } from './person-view.tsx';

type Dialog =
  | { readonly kind: 'person'; readonly person: OutreachPerson | null }
  | {
      readonly kind: 'moment';
      readonly moment: OutreachContact | null;
      readonly withPerson: string | null;
    };

/** People whom outreach knows before there is a file, and the moments with them. */
export function OutreachPage() {
  const { t } = useTranslation();
  const known = useQuery(queryOf('outreach', 'list', {}));
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  if (known.isPending) return <Loading />;
  if (known.isError) {
    return <ErrorNotice error={known.error} onRetry={() => void known.refetch()} />;
  }
  const { people, keepMonths } = known.data;
  const person = people.find(({ id }) => id === selected);
  const newMoment = (withPerson: string | null) =>
    setDialog({ kind: 'moment', moment: null, withPerson });
  const newPerson = () => setDialog({ kind: 'person', person: null });
  const editMoment = (moment: OutreachContact) =>
    setDialog({ kind: 'moment', moment, withPerson: null });
  return (
    <Stack gap="lg">
      {person ? (
        <PersonView
          person={person}
          people={people}
          onBack={() => setSelected(null)}
          onEdit={() => setDialog({ kind: 'person', person })}
          onNewMoment={() => newMoment(person.id)}
          onEditMoment={editMoment}
        />
      ) : (
        <>
          <PageHeader
            title={t('outreach.title')}
            description={t('outreach.description')}
            actions={<Actions onMoment={() => newMoment(null)} onPerson={newPerson} />}
          />
          <LongAgoNotice people={people} keepMonths={keepMonths} onOpen={setSelected} />
          <KnownPeople people={people} onOpen={setSelected} onNew={newPerson} />
          <Stack component="section" gap="sm" aria-labelledby="outreach-moments">
            <Title order={2} id="outreach-moments">
              {t('outreach.moments')}
            </Title>
            <MomentList personId={null} people={people} onEdit={editMoment} />
          </Stack>
        </>
      )}
      {dialog?.kind === 'person' ? (
        <PersonDialog person={dialog.person} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'moment' ? (
        <MomentDialog
          moment={dialog.moment}
          withPerson={dialog.withPerson}
          people={people}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Stack>
  );
}

function Actions(props: { readonly onMoment: () => void; readonly onPerson: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={props.onPerson}
      >
        {t('outreach.newPerson')}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={props.onMoment}>
        {t('outreach.newMoment')}
      </Button>
    </Group>
  );
}

interface KnownPeopleProps {
  readonly people: readonly OutreachPerson[];
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
}

function KnownPeople({ people, onOpen, onNew }: KnownPeopleProps) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  if (people.length === 0) {
    return (
      <EmptyState
        icon={<IconWalk aria-hidden />}
        title={t('outreach.empty.title')}
        text={t('outreach.empty.text')}
        action={<Button onClick={onNew}>{t('outreach.newPerson')}</Button>}
      />
    );
  }
  const words = fold(sought).split(/\s+/).filter(Boolean);
  const found = people.filter(({ fields }) => {
    const { nickname, metWhere, language, notes } = fields;
    const text = fold([nickname, metWhere, language, notes].join(' '));
    return words.every((word) => text.includes(word));
  });
  return (
    <Stack component="section" gap="sm" aria-label={t('outreach.people')}>
      <TextInput
        type="search"
        aria-label={t('outreach.search')}
        placeholder={t('outreach.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        maw={420}
      />
      <PeopleTable people={found} onOpen={onOpen} />
    </Stack>
  );
}
