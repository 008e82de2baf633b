import { Button, Group, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { DraftStatus } from './draft-status.tsx';
import styles from './save-bar.module.css';
import type { Draft } from './use-draft.ts';

interface SaveBarProps<F> {
  readonly draft: Draft<F>;
  readonly saving: boolean;
  /** How many fields keep the form from being saved, once that was tried. */
  readonly problems: number;
  readonly label: string;
  readonly onSave: () => void;
}

/** Stays at the foot of a long form: whether what is typed is kept, and the button that saves the record. */
export function SaveBar<F>({ draft, saving, problems, label, onSave }: SaveBarProps<F>) {
  const { t } = useTranslation();
  const clean = draft.status === 'clean';
  return (
    <Paper
      className={styles.bar ?? ''}
      data-unsaved={clean ? undefined : true}
      withBorder
      p="sm"
      mt="xl"
    >
      <Group justify="space-between" gap="md">
        <Group gap="md" flex={1} miw={0}>
          {clean ? (
            <Text size="sm" c="dimmed">
              {t('plans.unchanged')}
            </Text>
          ) : (
            <DraftStatus draft={draft} />
          )}
          {problems > 0 ? (
            <Group gap={6} wrap="nowrap" role="alert">
              <IconAlertTriangle size={16} aria-hidden />
              <Text size="sm" fw={600}>
                {t('plans.problems', { count: problems })}
              </Text>
            </Group>
          ) : null}
        </Group>
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={saving}
          disabled={clean}
          onClick={onSave}
          aria-keyshortcuts="Control+S"
        >
          {label}
        </Button>
      </Group>
    </Paper>
  );
}
