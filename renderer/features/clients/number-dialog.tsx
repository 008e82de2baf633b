import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import classes from './safe-contact.module.css';
import { SafeContactPanel } from './safe-contact-panel.tsx';
import { useClient } from './use-client.ts';

/** How long a number stays on screen: long enough to dial, too short to be left standing. */
const shownFor = 60_000;
const clearClipboardAfter = 10;

/** A number or an address for mail, and what it is called. */
export interface Reachable {
  readonly label: string;
  readonly value: string;
}

interface NumberDialogProps {
  /** The client whom the number is of, or concerns: what was agreed with them stands before it. */
  readonly clientId: string;
  readonly title?: string;
  /** What else to think of before this number is used. */
  readonly before?: ReactNode;
  /** Whether using it goes against what was agreed, apart from the client's own agreements. */
  readonly risky?: boolean;
  /** What is shown; null where the fields behind this dialog show it. */
  readonly numbers: readonly Reachable[] | null;
  /** The rules were read. */
  readonly onUnderstood?: () => void;
  readonly onClose: () => void;
}

/**
 * Before every number and address for mail that concerns a client: first what was agreed, then the number; it
 * disappears by itself.
 */
export function NumberDialog(props: NumberDialogProps) {
  const { t } = useTranslation();
  const client = useClient(props.clientId);
  const [understood, setUnderstood] = useState(false);
  const { numbers, onClose } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      title={props.title ?? t('clients.safe.before')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {client.isPending ? <Loading /> : null}
      {client.isError ? (
        <ErrorNotice error={client.error} onRetry={() => void client.refetch()} />
      ) : null}
      {client.data ? (
        <Stack>
          <Text size="sm" c="dimmed">
            {t('clients.safe.beforeText')}
          </Text>
          <SafeContactPanel client={client.data} />
          {props.before}
          {understood && numbers ? (
            <Numbers numbers={numbers} onGone={onClose} />
          ) : (
            <Agreeing
              risky={client.data.safeContact.callSafe === 'no' || props.risky === true}
              onCancel={onClose}
              onUnderstood={() => {
                setUnderstood(true);
                props.onUnderstood?.();
              }}
            />
          )}
        </Stack>
      ) : null}
    </Modal>
  );
}

interface AgreeingProps {
  readonly risky: boolean;
  readonly onCancel: () => void;
  readonly onUnderstood: () => void;
}

function Agreeing({ risky, onCancel, onUnderstood }: AgreeingProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button {...(risky ? { color: 'red.9' } : {})} onClick={onUnderstood}>
        {t(risky ? 'clients.safe.understoodNo' : 'clients.safe.understood')}
      </Button>
    </Group>
  );
}

interface NumbersProps {
  readonly numbers: readonly Reachable[];
  readonly onGone: () => void;
}

function Numbers({ numbers, onGone }: NumbersProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [onGone]);
  return (
    <Stack gap="xs">
      {numbers
        .filter(({ value }) => value.trim() !== '')
        .map((number) => (
          <NumberLine key={`${number.label} ${number.value}`} {...number} />
        ))}
      <Text size="sm" c="dimmed">
        {t('clients.safe.hidesAgain')}
      </Text>
    </Stack>
  );
}

function NumberLine({ label, value }: Reachable) {
  const { t } = useTranslation();
  const copy = () =>
    luwte.host
      .copy({ text: value, clearAfterSeconds: clearClipboardAfter })
      .then(() => notifyDone(t('clients.safe.copied')), notifyError);
  return (
    <Group justify="space-between" className={classes.number} wrap="nowrap">
      <div>
        <Text size="xs" c="dimmed">
          <SafeText>{label}</SafeText>
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
