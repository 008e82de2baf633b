import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/nl';
import '@mantine/dates/styles.css';
import { useClickOutside } from '@mantine/hooks';
import { type RefObject, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';

interface CalendarPopoverProps {
  readonly label: string;
  readonly value: string | null;
  /** The button that opened it, where the focus goes back to. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly onPick: (date: string | null) => void;
}

/** The calendar of a date field, in view as long as it is mounted; a chunk of its own. */
export default function CalendarPopover(props: CalendarPopoverProps) {
  const { label, opener, onClose } = props;
  const [dropdown, setDropdown] = useState<HTMLDivElement | null>(null);
  useClickOutside(onClose, null, [opener.current, dropdown]);
  const close = () => {
    opener.current?.focus();
    onClose();
  };
  return (
    <Popover
      opened
      onChange={close}
      closeOnClickOutside={false}
      position="bottom-end"
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span />
      </Popover.Target>
      <Popover.Dropdown ref={setDropdown} role="dialog" aria-label={label}>
        <Calendar
          value={props.value}
          onPick={(date) => {
            props.onPick(date);
            close();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface CalendarProps {
  readonly value: string | null;
  readonly onPick: (date: string | null) => void;
}

function Calendar({ value, onPick }: CalendarProps) {
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
