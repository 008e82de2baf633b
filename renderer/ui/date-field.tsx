import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTypedDate } from './format.ts';
import { Loading } from './loading.tsx';
import { parseDate } from './parse-date.ts';
import { useTypedValue } from './use-typed-value.ts';

const CalendarPicker = lazy(() => import('./calendar-picker.tsx'));

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
        <Popover opened={calendar} onChange={setCalendar} position="bottom-end" trapFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${label}: ${t('ui.date.openCalendar')}`}
              disabled={rest.disabled ?? false}
              onClick={() => setCalendar((open) => !open)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={label}>
            <Suspense fallback={<Loading />}>
              <CalendarPicker
                value={value}
                onPick={(date) => {
                  onChange(date);
                  setCalendar(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
