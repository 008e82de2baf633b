import { Button, Group, Paper, Text } from '@mantine/core';
import { IconArrowsExchange, IconSquarePlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BulkHandOver } from './bulk-hand-over.tsx';
import { BulkTasks } from './bulk-tasks.tsx';
import type { CaseloadLine } from './caseload-filter.ts';

interface BulkBarProps {
  /** The lines that are chosen. */
  readonly files: readonly CaseloadLine[];
  readonly onClear: () => void;
}

/** What can be done with all the files that are chosen. */
export function BulkBar({ files, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'hand-over' | 'tasks' | null>(null);
  const close = () => setDoing(null);
  return (
    <Paper
      withBorder
      px="sm"
      py={6}
      mb={6}
      component="section"
      aria-label={t('caseload.bulk.label')}
    >
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {t('caseload.bulk.count', { count: files.length })}
        </Text>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
          onClick={() => setDoing('hand-over')}
        >
          {t('caseload.bulk.handOver.button')}
        </Button>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconSquarePlus size={16} aria-hidden />}
          onClick={() => setDoing('tasks')}
        >
          {t('caseload.bulk.tasks.button')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          ml="auto"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={onClear}
        >
          {t('caseload.bulk.clear')}
        </Button>
      </Group>
      {doing === 'hand-over' ? <BulkHandOver files={files} onClose={close} /> : null}
      {doing === 'tasks' ? <BulkTasks files={files} onClose={close} /> : null}
    </Paper>
  );
}
