import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldChanges } from './changes.ts';

test('only what differs is a change, with what it was and what it became', () => {
  expect(fieldChanges({ name: 'A', phone: '1' }, { name: 'A', phone: '2' })).toEqual([
    { field: 'phone', before: '1', after: '2' },
  ]);
});

test('of a new record everything that holds something is a change', () => {
  expect(fieldChanges(null, { name: 'A', phone: null, tags: [], remarks: '' })).toEqual([
    { field: 'name', before: null, after: 'A' },
  ]);
});

test('lists and groups are compared by what they hold', () => {
  const before = { tags: ['a', 'b'], safe: { hours: '9-10' } };
  expect(fieldChanges(before, { tags: ['a', 'b'], safe: { hours: '9-10' } })).toEqual([]);
  expect(fieldChanges(before, { tags: ['b', 'a'], safe: { hours: '9-11' } })).toHaveLength(2);
});

test('the changes lead from what it was to what it became, and back', () => {
  const record = fc.record({ a: fc.jsonValue(), b: fc.jsonValue(), c: fc.jsonValue() });
  fc.assert(
    fc.property(record, record, (before, after) => {
      const forward: Record<string, unknown> = { ...before };
      const back: Record<string, unknown> = { ...after };
      for (const change of fieldChanges(before, after)) {
        forward[change.field] = change.after;
        back[change.field] = change.before;
      }
      expect(forward).toEqual(after);
      expect(back).toEqual(before);
    }),
  );
});
