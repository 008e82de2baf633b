import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';

interface OneTimePassphraseProps {
  readonly passphrase: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** The six words by which a new colleague logs in once. They are not kept anywhere. */
export function OneTimePassphrase({ passphrase, name, onDone }: OneTimePassphraseProps) {
  const { t } = useTranslation();
  const [given, setGiven] = useState(false);
  return (
    <Stack>
      <Text>{t('members.oneTime.text', { name })}</Text>
      <Paper withBorder p="md">
        <Text ff="monospace" fz="lg" fw={600} aria-label={t('members.oneTime.label')}>
          {passphrase}
        </Text>
      </Paper>
      <Text size="sm">{t('members.oneTime.once')}</Text>
      <Checkbox
        label={t('members.oneTime.given')}
        checked={given}
        onChange={(event) => setGiven(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button disabled={!given} onClick={onDone}>
          {t('common.done')}
        </Button>
      </Group>
    </Stack>
  );
}
