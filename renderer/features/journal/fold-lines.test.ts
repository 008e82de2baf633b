import { expect, test } from 'vitest';
import type { JournalLine } from '../../../contract/journal.ts';
import { foldLines } from './fold-lines.ts';

const line = (compartment: JournalLine['compartment'], second: number, more = {}) =>
  ({
    ...{ compartment, at: new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString() },
    ...{ memberId: 'a', action: 'read', objectKind: 'timeline', clientId: 'k' },
    ...more,
  }) as JournalLine;

test('one look at a timeline is one line, though it is read in three parts', () => {
  const lines = [line('places', 2), line('treatment', 2), line('casework', 1)];
  expect(foldLines(lines).map(({ parts }) => parts)).toEqual([['places', 'treatment', 'casework']]);
});

test('two looks are two lines, and so are two clients, two people and two changes', () => {
  const alone = (...lines: JournalLine[]) => foldLines(lines).length === lines.length;
  expect(alone(line('casework', 9), line('treatment', 1))).toBe(true);
  expect(alone(line('casework', 2), line('casework', 1))).toBe(true);
  expect(alone(line('casework', 1), line('places', 1, { clientId: 'm' }))).toBe(true);
  expect(alone(line('casework', 1), line('places', 1, { memberId: 'b' }))).toBe(true);
  const saved = { action: 'update' };
  expect(alone(line('casework', 1, saved), line('places', 1, saved))).toBe(true);
});
