import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { describeError } from '../i18n/error-words.ts';
import styles from './notify.module.css';

/** Says shortly that something was done, under the main menu, where it covers nothing. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    position: 'bottom-left',
    className: styles.done,
    color: 'green',
    icon: <IconCheck size={18} aria-hidden />,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
  });
}

/** Says shortly that something was done, with a way to undo it. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group gap="xs">
        <Text size="sm" c="var(--mantine-color-text)">
          {message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('common.undo')}
        </Button>
      </Group>
    ),
    ...{ position: 'bottom-left', className: styles.done, color: 'green', autoClose: 10_000 },
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
  });
}

/** Says what failed and what to do next; stays until it is closed. */
export function notifyError(error: unknown): void {
  showError(error);
}

/** As `notifyError`, for as long as it is so. Gives the way to take it back. */
export function notifyTrouble(error: unknown): () => void {
  const id = showError(error);
  return () => void notifications.hide(id);
}

function showError(error: unknown): string {
  const { what, next } = describeError(error, i18next.language);
  return notifications.show({
    title: what,
    message: (
      // The library's own colour here is too pale to read.
      <Text size="sm" c="var(--mantine-color-text)">
        {next}
      </Text>
    ),
    color: 'orange',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
  });
}
