import { Button, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';

interface OpenedNoteProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The one note that a search or the timeline led to, apart from the others. */
export function OpenedNote({ onClose, children }: OpenedNoteProps) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="md" aria-labelledby="opened-note">
      <Group justify="space-between">
        <Title order={3} id="opened-note">
          {t('notes.asked')}
        </Title>
        <Button variant="subtle" onClick={onClose}>
          {t('notes.backToAll')}
        </Button>
      </Group>
      {children}
    </Stack>
  );
}
