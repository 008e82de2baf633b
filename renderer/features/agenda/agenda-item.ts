import type { Agreed, Appointment, Task } from '../../../contract/agenda.ts';
import { addMinutes } from '../../../contract/clock-time.ts';
import type { Compartment } from '../../../contract/common.ts';

/** What stands in the agenda: an own appointment, what was agreed in a note, or a task. */
export type AgendaItem =
  | { readonly kind: 'appointment'; readonly record: Appointment }
  | {
      readonly kind: 'agreed';
      readonly record: Agreed;
      /** Which notes it was agreed in. */
      readonly compartment: Compartment;
    }
  | { readonly kind: 'task'; readonly record: Task };

/** When an item stands in the agenda; without a start it is for the whole day. */
export interface AgendaTime {
  readonly onDate: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** How high something without an end is drawn, in minutes. */
const usualMinutes = { agreed: 60, task: 30 } as const;

export function timeOf(item: AgendaItem): AgendaTime {
  if (item.kind === 'appointment') {
    const { onDate, startTime: start, endTime: end } = item.record.fields;
    return { onDate, start, end };
  }
  const { onDate, start } =
    item.kind === 'agreed'
      ? { onDate: item.record.onDate, start: item.record.time }
      : { onDate: item.record.fields.dueOn, start: item.record.fields.dueTime };
  if (start === null) return { onDate, start, end: null };
  const end = addMinutes(start, usualMinutes[item.kind]);
  return { onDate, start, end: end > start ? end : '23:59' };
}

export const keyOf = (item: AgendaItem): string =>
  item.kind === 'agreed' ? `agreed ${item.record.noteId}` : `${item.kind} ${item.record.id}`;

/** Earliest first; what is for the whole day before what has a time, what has no day last. */
export function byTime(one: AgendaItem, other: AgendaItem): number {
  const place = (item: AgendaItem) => {
    const { onDate, start } = timeOf(item);
    return `${onDate ?? '9999'} ${start ?? ''}`;
  };
  return place(one).localeCompare(place(other));
}

/** Whether two stretches of one day share a moment; the end of one may be the start of the next. */
export const overlaps = (
  one: { readonly start: string; readonly end: string },
  other: { readonly start: string; readonly end: string },
): boolean => one.start < other.end && other.start < one.end;

/** Something in the day's column: in which of how many lanes beside each other. */
export interface Placed<Item> {
  readonly item: Item;
  readonly start: string;
  readonly end: string;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts what overlaps beside each other: each in the first lane that is free, all of one knot equally wide. */
export function besideEachOther<Item>(
  items: ReadonlyArray<{ readonly item: Item; readonly start: string; readonly end: string }>,
): Placed<Item>[] {
  const sorted = items.toSorted((one, other) => one.start.localeCompare(other.start));
  const placed: Placed<Item>[] = [];
  let knot: Array<Omit<Placed<Item>, 'lanes'>> = [];
  let until = '';
  const close = () => {
    const lanes = Math.max(0, ...knot.map(({ lane }) => lane + 1));
    placed.push(...knot.map((one) => ({ ...one, lanes })));
    knot = [];
  };
  for (const one of sorted) {
    if (one.start >= until) close();
    const taken = new Set(knot.filter((other) => overlaps(one, other)).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    knot.push({ ...one, lane });
    until = one.end > until || knot.length === 1 ? one.end : until;
  }
  close();
  return placed;
}
