import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { parseTime } from './parse-date.ts';
import { useTypedValue } from './use-typed-value.ts';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`. */
  readonly value: string | null;
  /** Hears null while what stands there is no time; the field says so and keeps a form from being sent. */
  readonly onChange: (value: string | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

/** A clock time, typed in any usual form. */
export function TimeField({ label, value, onChange, error, required, ...rest }: TimeFieldProps) {
  const { t } = useTranslation();
  const typed = useTypedValue({
    value,
    onChange,
    parse: parseTime,
    format: (time) => time,
    invalidText: t('ui.date.timeInvalid'),
  });
  return (
    <TextInput
      label={label}
      placeholder={t('ui.date.timePlaceholder')}
      autoComplete="off"
      {...(required ? { required } : {})}
      {...rest}
      {...typed.inputProps}
      error={error ?? typed.problem}
    />
  );
}
