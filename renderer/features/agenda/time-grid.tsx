import { UnstyledButton } from '@mantine/core';
import { IconSquareCheck } from '@tabler/icons-react';
import { minutesBetween } from '../../../contract/clock-time.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { capitalised, formatLongDate, formatShortDay } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { type AgendaItem, besideEachOther, keyOf, type Placed, timeOf } from './agenda-item.ts';
import classes from './time-grid.module.css';
import { useItemWords } from './use-item-words.ts';

/** The hours that always show; what is earlier or later stretches the day. */
const usualHours = { first: 8, last: 18 } as const;

interface TimeGridProps {
  readonly days: readonly string[];
  readonly items: readonly AgendaItem[];
  readonly onOpen: (item: AgendaItem) => void;
}

/** Days beside each other, the whole-day items on top and the rest where their time is. */
export function TimeGrid({ days, items, onOpen }: TimeGridProps) {
  const hours = hoursOf(days, items);
  const style = { '--days': days.length, '--hours': hours.length } as React.CSSProperties;
  return (
    <div className={classes.frame}>
      <div className={classes.grid} style={style}>
        <ol className={classes.hours} aria-hidden>
          {hours.map((hour) => (
            <li key={hour}>{`${String(hour).padStart(2, '0')}:00`}</li>
          ))}
        </ol>
        {days.map((day) => (
          <Day
            key={day}
            day={day}
            items={items.filter((item) => timeOf(item).onDate === day)}
            firstHour={hours[0] ?? usualHours.first}
            brief={days.length > 1}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

function hoursOf(days: readonly string[], items: readonly AgendaItem[]): number[] {
  const shown = items.map(timeOf).filter(({ onDate }) => onDate !== null && days.includes(onDate));
  const hourOf = (time: string) => Number(time.slice(0, 2));
  const starts = shown.flatMap(({ start }) => (start === null ? [] : [hourOf(start)]));
  const ends = shown.flatMap(({ end }) => (end === null ? [] : [hourOf(end) + 1]));
  const first = Math.min(usualHours.first, ...starts);
  const last = Math.min(24, Math.max(usualHours.last, ...ends));
  return Array.from({ length: last - first }, (_, index) => first + index);
}

interface DayProps {
  readonly day: string;
  readonly items: readonly AgendaItem[];
  readonly firstHour: number;
  /** Whether there is room for the time it begins only. */
  readonly brief: boolean;
  readonly onOpen: (item: AgendaItem) => void;
}

function Day({ day, items, firstHour, brief, onOpen }: DayProps) {
  const { t } = useTranslation();
  const timed = items.flatMap((item) => {
    const { start, end } = timeOf(item);
    return start === null || end === null ? [] : [{ item, start, end }];
  });
  const wholeDay = items.filter((item) => timeOf(item).start === null);
  const long = capitalised(formatLongDate(day));
  return (
    <section
      className={classes.day}
      aria-label={long}
      data-today={day === localToday() || undefined}
    >
      <h2 className={classes.heading} aria-label={long}>
        {formatShortDay(day)}
      </h2>
      <ul className={classes.wholeDay} aria-label={t('agenda.wholeDay', { day: long })}>
        {wholeDay.map((item) => (
          <li key={keyOf(item)}>
            <Item item={item} brief={brief} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <ul className={classes.timed} aria-label={t('agenda.timed', { day: long })}>
        {besideEachOther(timed).map((placed) => (
          <li
            key={keyOf(placed.item)}
            className={classes.placed}
            style={placeOf(placed, firstHour)}
          >
            <Item item={placed.item} brief={brief} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where an item stands in its column, in hours from the top and parts of the width. */
function placeOf({ start, end, lane, lanes }: Placed<AgendaItem>, firstHour: number) {
  const top = `${String(firstHour).padStart(2, '0')}:00`;
  const hours = (from: string, to: string) => (minutesBetween(from, to, false) ?? 0) / 60;
  return {
    '--from': hours(top, start),
    '--length': hours(start, end),
    '--lane': lane,
    '--lanes': lanes,
  } as React.CSSProperties;
}

interface ItemProps extends Pick<DayProps, 'brief' | 'onOpen'> {
  readonly item: AgendaItem;
}

function Item({ item, brief, onOpen }: ItemProps) {
  const { title, who, times } = useItemWords()(item);
  const shown = brief ? (timeOf(item).start ?? '') : times;
  return (
    <UnstyledButton
      className={classes.item}
      data-kind={item.kind}
      title={[times, title, who].filter(Boolean).join(' · ')}
      onClick={() => onOpen(item)}
    >
      <span className={classes.title}>
        {item.kind === 'task' ? <IconSquareCheck size={14} aria-hidden /> : null}
        {shown === '' ? null : <span className={classes.times}>{shown}</span>} {title}
      </span>
      {who === '' ? null : <span className={classes.who}>{who}</span>}
    </UnstyledButton>
  );
}
