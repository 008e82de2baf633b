import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkPerson } from '../../../contract/network-person.ts';
import { luwte } from '../../app/luwte.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** As for the client's own number: long enough to dial, too short to be left standing. */
const shownFor = 60_000;
const clearClipboardAfter = 10;

interface ContactDialogProps {
  readonly person: NetworkPerson;
  readonly onClose: () => void;
}

/** First what to think of, then number and address for mail; they disappear by themselves. */
export function ContactDialog({ person, onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  const [understood, setUnderstood] = useState(false);
  const { fields } = person;
  const knows = fields.knowsProgramme;
  const isFree = fields.mayContact === 'yes' && knows === 'yes' && fields.side !== 'threat';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('network.contactDialog.title', { name: visibleBidi(fields.name) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('network.contactDialog.first')}
        </Text>
        <Alert
          color={isFree ? 'gray' : 'orange'}
          icon={isFree ? null : <IconAlertTriangle aria-hidden />}
          title={t(`network.contact.${fields.mayContact}`)}
        >
          <Stack gap={4}>
            {fields.side === 'threat' ? (
              <Text size="sm" fw={600}>
                {t('network.side.threat')}
              </Text>
            ) : null}
            <Text size="sm">
              {t('network.contactDialog.programme', { answer: t(`network.answer.${knows}`) })}
              {knows === 'yes' ? '' : `. ${t('network.contactDialog.notKnowing')}`}
            </Text>
            {fields.contactNote.trim() === '' ? null : (
              <Text size="sm">
                <SafeText>{fields.contactNote}</SafeText>
              </Text>
            )}
          </Stack>
        </Alert>
        {understood ? (
          <Details person={person} onGone={onClose} />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button {...(isFree ? {} : { color: 'red.9' })} onClick={() => setUnderstood(true)}>
              {t('network.contactDialog.understood')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

interface DetailsProps {
  readonly person: NetworkPerson;
  readonly onGone: () => void;
}

function Details({ person, onGone }: DetailsProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [onGone]);
  const copy = (text: string) =>
    luwte.host
      .copy({ text, clearAfterSeconds: clearClipboardAfter })
      .then(() => notifyDone(t('clients.safe.copied')), notifyError);
  return (
    <Stack gap="xs">
      {(['phone', 'email'] as const)
        .filter((field) => person.fields[field].trim() !== '')
        .map((field) => (
          <Group key={field} justify="space-between" wrap="nowrap">
            <div>
              <Text size="xs" c="dimmed">
                {t(`network.field.${field}`)}
              </Text>
              <Text size="lg" fw={600} style={{ overflowWrap: 'anywhere' }}>
                <SafeText>{person.fields[field]}</SafeText>
              </Text>
            </div>
            <Button
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => void copy(person.fields[field])}
            >
              {t('clients.safe.copy')}
            </Button>
          </Group>
        ))}
      <Text size="sm" c="dimmed">
        {t('clients.safe.hidesAgain')}
      </Text>
    </Stack>
  );
}
