import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';

interface BulkResultProps {
  /** What was done, in a sentence. */
  readonly done: string;
  /** What was not, each with whose file and why. */
  readonly refused: readonly string[];
  /** Takes it all back; gives what to say then. Null for nothing to take back. */
  readonly undo: (() => Promise<string>) | null;
  readonly onClose: () => void;
}

/** What came of it: what was done, what was not and why, and the way back. */
export function BulkResult({ done, refused, undo, onClose }: BulkResultProps) {
  const { t } = useTranslation();
  const undoing = useMutation({
    mutationFn: async () => undo?.() ?? '',
    onSuccess: (words) => {
      notifyDone(words);
      onClose();
    },
    onError: notifyError,
  });
  return (
    <Stack>
      <Alert role="status" color="green" icon={<IconCheck aria-hidden />}>
        {done}
      </Alert>
      {refused.length > 0 ? (
        <div>
          <Text size="sm" fw={600}>
            {t('caseload.bulk.refused', { count: refused.length })}
          </Text>
          <List size="sm" mah={220} style={{ overflowY: 'auto' }}>
            {refused.map((line) => (
              <List.Item key={line}>
                <SafeText>{line}</SafeText>
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
      <Group justify="flex-end">
        {undo === null ? null : (
          <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
            {t('common.undo')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}
