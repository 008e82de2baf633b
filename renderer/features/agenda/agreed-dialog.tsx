import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { v7 as uuidv7 } from 'uuid';
import type { ContactForm } from '../../../contract/contacts.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatLongDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { useClientNames } from '../../ui/use-client-names.ts';
import { SafeContactNotice } from '../clients/index.ts';
import { emptyContactForm } from '../contacts/index.ts';
import type { AgendaItem } from './agenda-item.ts';

type AgreedItem = Extract<AgendaItem, { kind: 'agreed' }>;

interface AgreedDialogProps {
  readonly item: AgreedItem;
  readonly onClose: () => void;
}

/** What was agreed in a note: the way to that note and, once it was kept, to writing it down. */
export function AgreedDialog({ item, onClose }: AgreedDialogProps) {
  const { t } = useTranslation();
  const { nameOf } = useClientNames();
  const navigate = useNavigate();
  const { noteId, clientId, onDate, time } = item.record;
  const part = item.compartment === 'treatment' ? 'treatment' : 'contacts';
  const keeping = useMutation({ mutationFn: () => beginNote(item), onError: notifyError });
  const go = (search: { open?: string; new?: true }) =>
    void navigate({ to: `/clients/$clientId/${part}`, params: { clientId }, search });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('agenda.agreed.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text fw={600}>
          <SafeText>{nameOf(clientId) ?? ''}</SafeText>
        </Text>
        <Text size="sm">
          {formatLongDate(onDate)}
          {time === null ? '' : `, ${time}`}
        </Text>
        <SafeContactNotice clientId={clientId} />
        <Text size="sm" c="dimmed">
          {t('agenda.agreed.text')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => go({ open: noteId })}>
            {t('agenda.agreed.open')}
          </Button>
          {onDate <= localToday() ? (
            <Button
              loading={keeping.isPending}
              onClick={() =>
                keeping.mutate(undefined, {
                  onSuccess: () => go(part === 'contacts' ? {} : { new: true }),
                })
              }
            >
              {t('agenda.agreed.kept')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Modal>
  );
}

/** Begins the contact note as a draft with the day and the time that were agreed. */
async function beginNote({ record, compartment }: AgreedItem): Promise<void> {
  if (compartment !== 'casework') return;
  const content: ContactForm = {
    ...emptyContactForm(record.onDate),
    startTime: record.time,
  };
  await luwte.draftsCasework.save({
    ...{ kind: 'contact', clientId: record.clientId, objectId: uuidv7(), baseVersion: 0 },
    content: JSON.stringify(content),
  });
}
