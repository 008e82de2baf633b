import { expect, test } from 'vitest';
import type { EpisodeContent, PhasePeriod } from '../../../../contract/course-records.ts';
import { joinCourses } from './join.ts';

const phase = (name: PhasePeriod['phase'], fromOn: string): PhasePeriod => ({
  ...{ id: `${name} ${fromOn}`, by: 'Marit', phase: name, fromOn, reason: '' },
});
const episode = (
  id: string,
  phases: readonly PhasePeriod[],
  known: Partial<EpisodeContent> = {},
) => ({
  id,
  fields: {
    startOn: phases[0]?.fromOn ?? '',
    ...{ approximate: false, source: 'self' as const, sourceNote: id, aim: '' },
  },
  ...{ phases: [...phases], dormancies: [], closing: null, followUps: [], ...known },
});
const january = phase('registration', '2026-01-10');
const march = phase('intake', '2026-03-01');
const closed = (on: string) => phase('closed', on);

test('of a time of which both tell, the file that stays is believed', () => {
  const joined = joinCourses([episode('s', [january])], [episode('g', [march])]);
  expect(joined).toEqual({ changed: new Map(), moved: [], left: ['g'] });
});

test('what was before comes along: an earlier beginning and its phases', () => {
  const outreach = phase('outreach', '2025-11-01');
  const dormancies = [{ id: 'd', by: '', fromOn: '2025-12-01', untilOn: null, reason: '' }];
  const joined = joinCourses(
    [episode('s', [january, march])],
    [episode('g', [outreach, phase('registration', '2026-01-02'), march], { dormancies })],
  );
  expect(joined?.left).toEqual(['g']);
  expect(joined?.changed.get('s')).toMatchObject({
    fields: { startOn: '2025-11-01', sourceNote: 'g' },
    phases: [outreach, phase('registration', '2026-01-02'), march],
    dormancies: [{ fromOn: '2025-12-01', untilOn: '2026-01-10' }],
  });
});

test('what lies in a time of its own comes along as it is, also when it ends on the day that the other begins', () => {
  const earlier = episode('g', [phase('intake', '2024-02-01'), closed('2026-01-10')]);
  expect(joinCourses([episode('s', [january])], [earlier])).toEqual({
    ...{ changed: new Map(), moved: ['g'], left: [] },
  });
  const later = episode('g', [phase('intake', '2026-06-01')]);
  const ended = episode('s', [january, closed('2026-05-01')]);
  expect(joinCourses([ended], [later])?.moved).toEqual(['g']);
});

test('a course that goes on after the one that stays ended can’t be joined with it', () => {
  const ended = episode('s', [january, closed('2026-05-01')]);
  expect(joinCourses([ended], [episode('g', [march])])).toBeNull();
  expect(joinCourses([ended], [episode('g', [march, closed('2026-06-01')])])).toBeNull();
  // The other way around it can.
  const joined = joinCourses([episode('g', [march])], [ended]);
  expect(joined?.changed.get('g')?.phases).toEqual([january, march]);
});

test('an episode that spans two of the other is told by those two', () => {
  const first = episode('s1', [january, closed('2026-02-01')]);
  const second = episode('s2', [phase('intake', '2026-04-01')]);
  const joined = joinCourses([first, second], [episode('g', [phase('outreach', '2026-01-01')])]);
  expect([...(joined?.changed.keys() ?? [])]).toEqual(['s1']);
  expect(joined?.left).toEqual(['g']);
});

test('two that began on one day are one', () => {
  expect(joinCourses([episode('s', [january])], [episode('g', [january])])?.left).toEqual(['g']);
});
