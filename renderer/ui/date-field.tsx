import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatTypedDate } from './format.ts';
import { parseDate } from './parse-date.ts';
import { useTypedValue } from './use-typed-value.ts';

// Costly to draw, and a form has many date fields.
const CalendarPopover = lazy(() => import('./calendar-popover.tsx'));

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  /** Hears null while what stands there is no date; the field says so and keeps a form from being sent. */
  readonly onChange: (value: string | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

/** A date, typed the Dutch way or picked from a calendar. */
export function DateField({ label, value, onChange, error, required, ...rest }: DateFieldProps) {
  const { t } = useTranslation();
  const [calendar, setCalendar] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const typed = useTypedValue({
    value,
    onChange,
    parse: parseDate,
    format: formatTypedDate,
    invalidText: t('ui.date.invalid'),
  });
  return (
    <TextInput
      label={label}
      placeholder={t('ui.date.placeholder')}
      autoComplete="off"
      {...(required ? { required } : {})}
      {...rest}
      {...typed.inputProps}
      error={error ?? typed.problem}
      rightSection={
        <>
          <ActionIcon
            ref={opener}
            variant="subtle"
            color="gray"
            aria-label={`${label}: ${t('ui.date.openCalendar')}`}
            aria-haspopup="dialog"
            aria-expanded={calendar}
            disabled={rest.disabled ?? false}
            onClick={() => setCalendar((open) => !open)}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
          {calendar ? (
            <Suspense fallback={null}>
              <CalendarPopover
                label={label}
                value={value}
                opener={opener}
                onClose={() => setCalendar(false)}
                onPick={onChange}
              />
            </Suspense>
          ) : null}
        </>
      }
    />
  );
}
