import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/nl';
import '@mantine/dates/styles.css';
import { useTranslation } from 'react-i18next';

interface CalendarPickerProps {
  readonly value: string | null;
  readonly onPick: (date: string | null) => void;
}

/** The calendar of a date field; a chunk of its own. */
export default function CalendarPicker({ value, onPick }: CalendarPickerProps) {
  const { t, i18n } = useTranslation();
  const previous = t('ui.date.previous');
  const next = t('ui.date.next');
  return (
    <DatePicker
      value={value}
      {...(value ? { defaultDate: value } : {})}
      onChange={onPick}
      locale={i18n.language}
      firstDayOfWeek={1}
      // Red is for risk, not for Sundays.
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{
        previousMonth: previous,
        nextMonth: next,
        previousYear: previous,
        nextYear: next,
        previousDecade: previous,
        nextDecade: next,
        monthLevelControl: t('ui.date.chooseMonth'),
        yearLevelControl: t('ui.date.chooseYear'),
      }}
    />
  );
}
