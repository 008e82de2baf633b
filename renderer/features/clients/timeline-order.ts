import type { TimelineItem, TimelineKind } from '../../../contract/timeline.ts';
import { localToday } from '../../ui/local-today.ts';

/** What of a timeline can be shown or left out together. */
export const timelineGroups = [
  'contact',
  'plan',
  'treatment',
  'housing',
  'safety',
  'sharing',
  'course',
  'document',
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

/** The group a kind belongs to. */
export const groupOf: Readonly<Record<TimelineKind, TimelineGroup>> = {
  registered: 'course',
  entered: 'course',
  imported: 'course',
  phase: 'course',
  risk: 'course',
  dormant: 'course',
  return: 'course',
  closing: 'course',
  'follow-up': 'course',
  counsellor: 'course',
  'housing-situation': 'housing',
  'reflection-end': 'course',
  'permit-end': 'course',
  contact: 'contact',
  addendum: 'contact',
  appointment: 'contact',
  'own-appointment': 'contact',
  'own-task': 'contact',
  'guidance-plan': 'plan',
  'guidance-review': 'plan',
  'housing-plan': 'housing',
  'housing-review': 'housing',
  placement: 'housing',
  'placement-end': 'housing',
  'risk-assessment': 'safety',
  'risk-review': 'safety',
  'safety-plan': 'safety',
  'safety-review': 'safety',
  'crisis-plan': 'safety',
  'crisis-review': 'safety',
  'network-threat': 'safety',
  consent: 'sharing',
  'consent-refused': 'sharing',
  'consent-withdrawn': 'sharing',
  'consent-end': 'sharing',
  referral: 'sharing',
  'referral-answer': 'sharing',
  notification: 'sharing',
  'treatment-plan': 'treatment',
  'treatment-review': 'treatment',
  session: 'treatment',
  'session-addendum': 'treatment',
  'secret-address': 'housing',
  document: 'document',
};

/** The day of an item in the laptop's time zone, `YYYY-MM-DD`. */
export function dayOf(item: Pick<TimelineItem, 'at'>): string {
  return item.at.length === 10 ? item.at : localToday(new Date(item.at));
}

/** One timeline of what each compartment gave, newest day first; within a day the latest moment first. */
export function mergeTimelines<Item extends TimelineItem>(
  parts: readonly (readonly Item[])[],
): Item[] {
  const dated = parts.flat().map((item) => ({ item, day: dayOf(item) }));
  dated.sort(
    (one, other) =>
      descending(one.day, other.day) ||
      descending(one.item.at, other.item.at) ||
      descending(one.item.id, other.item.id),
  );
  return dated.map(({ item }) => item);
}

const descending = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1);

/** What is still to come, the nearest first, and apart from it what has been. */
export function splitPlanned<Item extends TimelineItem>(
  items: readonly Item[],
): { planned: Item[]; past: Item[] } {
  return {
    planned: items.filter((item) => item.state === 'planned').reverse(),
    past: items.filter((item) => item.state !== 'planned'),
  };
}

/** The items of the chosen groups; none chosen shows all. */
export function inGroups<Item extends TimelineItem>(
  items: readonly Item[],
  groups: readonly TimelineGroup[],
): readonly Item[] {
  return groups.length === 0 ? items : items.filter((item) => groups.includes(groupOf[item.kind]));
}

export interface TimelineMonth<Item extends TimelineItem> {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly items: readonly Item[];
}

/** The items month by month, in the order they came. */
export function byMonth<Item extends TimelineItem>(items: readonly Item[]): TimelineMonth<Item>[] {
  const months = new Map<string, Item[]>();
  for (const item of items) {
    const month = dayOf(item).slice(0, 7);
    const known = months.get(month);
    if (known) known.push(item);
    else months.set(month, [item]);
  }
  return [...months].map(([month, found]) => ({ month, items: found }));
}
