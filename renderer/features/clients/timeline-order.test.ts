import { expect, test } from 'vitest';
import type { TimelineItem } from '../../../contract/timeline.ts';
import { byMonth, dayOf, inGroups, mergeTimelines, splitPlanned } from './timeline-order.ts';

const item = (known: Partial<TimelineItem>): TimelineItem => ({
  id: known.at ?? '',
  kind: 'contact',
  at: '2026-03-02',
  title: '',
  text: '',
  author: '',
  state: 'none',
  objectId: null,
  change: null,
  ...known,
});

test('what the compartments know becomes one timeline, newest first', () => {
  const casework = [item({ at: '2026-03-02' }), item({ at: '2026-01-05' })];
  const treatment = [item({ at: '2026-03-02T12:00:00.000Z', kind: 'session' })];
  expect(mergeTimelines([casework, treatment]).map(({ at }) => at)).toEqual([
    '2026-03-02T12:00:00.000Z',
    '2026-03-02',
    '2026-01-05',
  ]);
});

test('the timeline is told month by month', () => {
  const items = [
    item({ at: '2026-03-02' }),
    item({ at: '2026-03-01' }),
    item({ at: '2025-12-31' }),
  ];
  expect(byMonth(items).map(({ month, items: found }) => [month, found.length])).toEqual([
    ['2026-03', 2],
    ['2025-12', 1],
  ]);
});

test('a moment belongs to the day it was on this laptop', () => {
  const noon = new Date(2026, 2, 2, 0, 30);
  expect(dayOf({ at: noon.toISOString() })).toBe('2026-03-02');
});

test('what is still to come stands apart, the nearest first', () => {
  const items = [
    item({ at: '2026-06-01', state: 'planned' }),
    item({ at: '2026-04-01', state: 'planned' }),
    item({ at: '2026-03-01' }),
  ];
  const { planned, past } = splitPlanned(items);
  expect(planned.map(({ at }) => at)).toEqual(['2026-04-01', '2026-06-01']);
  expect(past).toHaveLength(1);
});

test('a timeline shows the chosen groups, or everything', () => {
  const items = [item({}), item({ kind: 'risk' })];
  expect(inGroups(items, [])).toHaveLength(2);
  expect(inGroups(items, ['course']).map(({ kind }) => kind)).toEqual(['risk']);
});
