import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeChanges } from './merge-changes.ts';

const goal = (id: string, wording: string, steps: { id: string; what: string }[] = []) => ({
  id,
  wording,
  steps,
});
const plan = (wish: string, ...goals: ReturnType<typeof goal>[]) => ({
  wish,
  situation: '',
  goals,
});

test('what each changed in another field is kept of both', () => {
  const opened = { wish: 'a', situation: 'b' };
  const merged = mergeChanges(opened, { ...opened, wish: 'mijn' }, { ...opened, situation: 'hun' });
  expect(merged).toEqual({ wish: 'mijn', situation: 'hun' });
});

test('in the same field mine stays', () => {
  expect(mergeChanges({ wish: 'a' }, { wish: 'mijn' }, { wish: 'hun' })).toEqual({ wish: 'mijn' });
});

test('goals that both added are both kept, and two changes to one goal meet in it', () => {
  const opened = plan('', goal('1', 'slapen', [{ id: 's', what: 'bellen' }]));
  const mine = plan('', goal('1', 'goed slapen', [{ id: 's', what: 'bellen' }]), goal('2', 'mijn'));
  const theirs = plan('', goal('1', 'slapen', [{ id: 's', what: 'schrijven' }]), goal('3', 'hun'));
  expect(mergeChanges(opened, mine, theirs)).toEqual(
    plan(
      '',
      goal('1', 'goed slapen', [{ id: 's', what: 'schrijven' }]),
      goal('2', 'mijn'),
      goal('3', 'hun'),
    ),
  );
});

test('what one removed is gone, unless the other had changed it', () => {
  const opened = plan('', goal('1', 'slapen'), goal('2', 'eten'));
  const without = plan('', goal('1', 'slapen'));
  expect(mergeChanges(opened, without, { ...opened, wish: 'hun' }).goals).toEqual(without.goals);
  const changed = plan('', goal('1', 'slapen'), goal('2', 'goed eten'));
  expect(mergeChanges(opened, without, changed).goals).toEqual(changed.goals);
});

const record = fc.record({
  wish: fc.constantFrom('', 'a', 'b'),
  amount: fc.option(fc.nat(3)),
  regions: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  goals: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3'), wording: fc.constantFrom('a', 'b') }),
    { selector: ({ id }) => id },
  ),
});

test('who changed nothing takes theirs, and where nobody else changed anything mine stands', () => {
  fc.assert(
    fc.property(record, record, (opened, changed) => {
      expect(mergeChanges(opened, opened, changed)).toEqual(changed);
      expect(mergeChanges(opened, changed, opened)).toEqual(changed);
      expect(mergeChanges(opened, changed, changed)).toEqual(changed);
    }),
  );
});

test('no goal that only one of us added or changed is lost', () => {
  fc.assert(
    fc.property(record, record, record, (opened, mine, current) => {
      const merged = mergeChanges(opened, mine, current).goals.map(({ id }) => id);
      for (const side of [mine, current]) {
        for (const { id, wording } of side.goals) {
          const before = opened.goals.find((each) => each.id === id);
          if (before?.wording !== wording) expect(merged).toContain(id);
        }
      }
    }),
  );
});
