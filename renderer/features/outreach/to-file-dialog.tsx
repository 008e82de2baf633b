import {
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutreachPerson } from '../../../contract/outreach.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useNaming } from '../../ui/naming.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { GlassDialog, needsReason } from '../access/index.ts';

interface ToFileDialogProps {
  readonly person: OutreachPerson;
  readonly onClose: () => void;
}

/** From outreach to a file: a new one, or the file of someone who is known already. */
export function ToFileDialog({ person, onClose }: ToFileDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [way, setWay] = useState<'new' | 'known'>('new');
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [client, setClient] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const naming = useNaming();
  const proposed = useQuery(queryOf('clients', 'suggestCode', {}));
  const caseload = useQuery(queryOf('clients', 'list', {}));
  const code = (typedCode ?? proposed.data?.code ?? '').trim();
  const { id } = person;
  const move = useMutation({
    mutationFn: async () => {
      if (way === 'new') return (await luwte.outreach.makeClient({ id, code })).clientId;
      const clientId = client ?? '';
      await luwte.outreach.merge({ id, clientId });
      return clientId;
    },
    onSuccess: (clientId) => {
      notifyDone(t('outreach.toFile.done'));
      void navigate({ to: '/clients/$clientId/contacts', params: { clientId } });
    },
    onError: (error) => setAsking(needsReason(error)),
  });
  const ready = way === 'new' ? code !== '' && code.length <= 40 : client !== null;
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        size="lg"
        title={t('outreach.toFile.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) move.mutate();
          }}
        >
          <Stack>
            <Text size="sm">{t('outreach.toFile.text', { count: person.contacts })}</Text>
            <SegmentedControl
              aria-label={t('outreach.toFile.title')}
              data={(['new', 'known'] as const).map((value) => ({
                value,
                label: t(`outreach.toFile.${value}`),
              }))}
              value={way}
              onChange={(value) => setWay(value === 'known' ? 'known' : 'new')}
            />
            {way === 'new' ? (
              <TextInput
                label={t('outreach.toFile.code')}
                description={t('outreach.toFile.newHint')}
                value={typedCode ?? proposed.data?.code ?? ''}
                maxLength={40}
                onChange={(event) => setTypedCode(event.currentTarget.value)}
              />
            ) : (
              <Select
                label={t('contacts.quick.who')}
                placeholder={t('contacts.quick.whoHint')}
                description={t('outreach.toFile.knownHint')}
                data={(caseload.data ?? []).map((row) => ({
                  value: row.id,
                  label: visibleBidi(naming.withCode(row)),
                }))}
                value={client}
                onChange={setClient}
                searchable
                limit={30}
                nothingFoundMessage={t('contacts.quick.nobody')}
              />
            )}
            {move.isError && !needsReason(move.error) ? <ErrorNotice error={move.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" disabled={!ready} loading={move.isPending}>
                {t(way === 'new' ? 'outreach.toFile.make' : 'outreach.toFile.add')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      {asking && client !== null ? (
        <GlassDialog
          clientId={client}
          place="file"
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            move.mutate();
          }}
        />
      ) : null}
    </>
  );
}
