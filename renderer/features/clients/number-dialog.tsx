import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../contract/clients.ts';
import { luwte } from '../../app/luwte.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import classes from './safe-contact.module.css';
import { callIcons, SafeContactRules } from './safe-contact-rules.tsx';

/** How long a number stays on screen: long enough to dial, too short to be left standing. */
const shownFor = 60_000;
const clearClipboardAfter = 10;

interface NumberDialogProps {
  readonly client: Client;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** First what was agreed, then the number; it disappears by itself. */
export function NumberDialog({ client, opened, onClose }: NumberDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('clients.safe.before')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <RulesThenNumber client={client} onClose={onClose} />
    </Modal>
  );
}

/** Begins anew with the rules each time the dialog opens. */
function RulesThenNumber({ client, onClose }: Omit<NumberDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [understood, setUnderstood] = useState(false);
  const { callSafe } = client.safeContact;
  const Icon = callIcons[callSafe];
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('clients.safe.beforeText')}
      </Text>
      <div className={classes.banner} data-call={callSafe}>
        <span className={classes.icon}>
          <Icon size={24} aria-hidden />
        </span>
        <div className={classes.body}>
          <Text fw={700}>{t(`clients.safe.call.${callSafe}`)}</Text>
          <SafeContactRules safe={client.safeContact} />
        </div>
      </div>
      {understood ? (
        <Numbers client={client} onGone={onClose} />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            {...(callSafe === 'no' ? { color: 'red.9' } : {})}
            onClick={() => setUnderstood(true)}
          >
            {t(callSafe === 'no' ? 'clients.safe.understoodNo' : 'clients.safe.understood')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Numbers({ client, onGone }: { readonly client: Client; readonly onGone: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [onGone]);
  return (
    <Stack gap="xs">
      {client.phone.trim() === '' ? null : (
        <NumberLine label={t('clients.safe.number')} value={client.phone} />
      )}
      {client.email.trim() === '' ? null : (
        <NumberLine label={t('clients.safe.email')} value={client.email} />
      )}
      <Text size="sm" c="dimmed">
        {t('clients.safe.hidesAgain')}
      </Text>
    </Stack>
  );
}

function NumberLine({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation();
  const copy = () =>
    luwte.host
      .copy({ text: value, clearAfterSeconds: clearClipboardAfter })
      .then(() => notifyDone(t('clients.safe.copied')), notifyError);
  return (
    <Group justify="space-between" className={classes.number} wrap="nowrap">
      <div>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Text size="xl" fw={600} className={classes.digits}>
          <SafeText>{value}</SafeText>
        </Text>
      </div>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {t('clients.safe.copy')}
      </Button>
    </Group>
  );
}
