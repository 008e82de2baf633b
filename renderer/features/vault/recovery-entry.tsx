import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { TypedRecovery } from '../../../contract/recovery-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CodeInput } from './code-input.tsx';
import { isWholeCode, shareGroups } from './recovery-code.ts';

interface RecoveryEntryProps {
  readonly value: TypedRecovery;
  readonly onChange: (value: TypedRecovery) => void;
  readonly error: unknown;
}

/** Nothing typed yet: shares where the code was split, else the code. */
export const emptyRecovery = (isSplit: boolean): TypedRecovery => (isSplit ? ['', ''] : '');

export function isWholeRecovery(typed: TypedRecovery): boolean {
  if (typeof typed === 'string') return isWholeCode(typed);
  return typed.every((share) => isWholeCode(share, shareGroups));
}

/** What is on paper: the whole recovery code, or two shares of it. */
export function RecoveryEntry({ value, onChange, error }: RecoveryEntryProps) {
  const { t } = useTranslation();
  const id = useId();
  const isWhole = typeof value === 'string';
  // What was typed the other way comes back when someone changes their mind.
  const [other, setOther] = useState<TypedRecovery>(emptyRecovery(isWhole));
  const turn = () => {
    setOther(value);
    onChange(other);
  };
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500} mb={4} id={id}>
          {t('recovery.entry.what')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={[
            { value: 'code', label: t('recovery.entry.code') },
            { value: 'shares', label: t('recovery.entry.shares') },
          ]}
          value={isWhole ? 'code' : 'shares'}
          onChange={turn}
        />
      </div>
      {isWhole ? (
        <CodeInput
          label={t('vault.recovery.code')}
          value={value}
          onChange={onChange}
          error={error}
        />
      ) : (
        <Shares value={value} onChange={onChange} error={error} />
      )}
    </Stack>
  );
}

interface SharesProps extends Omit<RecoveryEntryProps, 'value'> {
  readonly value: readonly string[];
}

function Shares({ value, onChange, error }: SharesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('recovery.entry.sharesHelp')}
      </Text>
      {(['first', 'second'] as const).map((place, at) => (
        <CodeInput
          key={place}
          label={t('recovery.entry.share', { place: t(`recovery.entry.${place}`) })}
          value={value[at] ?? ''}
          onChange={(typed) => onChange(value.map((share, own) => (own === at ? typed : share)))}
          error={error}
          groups={shareGroups}
          share={at + 1}
        />
      ))}
    </>
  );
}
