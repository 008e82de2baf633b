import { Group, Progress, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { isLongEnough } from './passphrase-rule.ts';
import type { Strength } from './passphrase-strength.ts';

interface StrengthLineProps {
  readonly passphrase: string;
  /** Names that stand on the lock screen and so are the first to be tried. */
  readonly names: readonly string[];
}

/** Says live whether a new passphrase is long enough and how easily it is guessed. */
export function StrengthLine({ passphrase, names }: StrengthLineProps) {
  const { t } = useTranslation();
  const strength = useStrength(useDeferredValue(passphrase), names);
  const longEnough = isLongEnough(passphrase);
  const score = strength?.score ?? 0;
  return (
    <Stack gap={6} aria-live="polite">
      <Progress
        value={passphrase === '' ? 0 : Math.max(6, score * 25)}
        size="sm"
        aria-label={t('vault.strength.label')}
      />
      <Group justify="space-between" gap="xs">
        <Group gap={4}>
          {longEnough ? <IconCheck size={16} aria-hidden /> : null}
          <Text size="sm">{t(longEnough ? 'vault.setUp.ruleMet' : 'vault.setUp.rule')}</Text>
        </Group>
        {passphrase === '' ? null : (
          <Text size="sm" c="dimmed">
            {strength ? t(`vault.strength.${score}`) : t('vault.strength.checking')}
          </Text>
        )}
      </Group>
      {passphrase !== '' && strength?.hint ? (
        <Text size="sm" c="dimmed">
          {t(`vault.strength.${strength.hint}`)}
        </Text>
      ) : null}
    </Stack>
  );
}

function useStrength(passphrase: string, names: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const known = names.join('\n');
  useEffect(() => {
    let current = true;
    void import('./passphrase-strength.ts').then(({ judgeStrength }) => {
      if (current) setStrength(judgeStrength(passphrase, known.split('\n')));
    });
    return () => {
      current = false;
    };
  }, [passphrase, known]);
  return strength;
}
