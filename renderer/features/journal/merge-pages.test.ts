import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compartments } from '../../../contract/common.ts';
import type { JournalLine } from '../../../contract/journal.ts';
import { type Cursors, type JournalPart, mergePages } from './merge-pages.ts';

const line = (compartment: JournalLine['compartment'], sequence: number, minute: number) =>
  ({
    ...{ compartment, sequence },
    at: new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString(),
  }) as JournalLine;

/** Asks as the page does, until there is no more. */
function readAll(journals: readonly JournalLine[][], size: number): JournalLine[] {
  const seen: JournalLine[] = [];
  let cursors: Cursors | null = Object.fromEntries(compartments.map((name) => [name, null]));
  for (let turn = 0; cursors !== null && turn < 1000; turn += 1) {
    const parts: JournalPart[] = [];
    for (const [index, compartment] of compartments.entries()) {
      const before = cursors[compartment];
      if (before === undefined) continue;
      const older = (journals[index] ?? []).filter(
        ({ sequence }) => before === null || sequence < before,
      );
      parts.push({ compartment, entries: older.slice(0, size), more: older.length > size });
    }
    const { entries, next } = mergePages(parts);
    seen.push(...entries);
    cursors = next;
  }
  return seen;
}

const minutes = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 25 });
const journalsOf = (times: readonly number[][]) =>
  times.map((each, index) =>
    each.map((minute, at) => line(compartments[index] ?? 'places', each.length - at, minute)),
  );

test('page by page every entry of every journal is shown once, newest first', () => {
  fc.assert(
    fc.property(
      fc.tuple(minutes, minutes, minutes),
      fc.integer({ min: 1, max: 7 }),
      (times, size) => {
        const journals = journalsOf(times.map((each) => [...each].sort((a, b) => b - a)));
        const seen = readAll(journals, size);
        expect(seen).toHaveLength(journals.flat().length);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.map(({ at }) => at)).toEqual(
          seen.map(({ at }) => at).sort((one, other) => (one < other ? 1 : -1)),
        );
      },
    ),
  );
});

test('where a clock was set back still every entry is shown once', () => {
  fc.assert(
    fc.property(
      fc.tuple(minutes, minutes, minutes),
      fc.integer({ min: 1, max: 7 }),
      (times, size) => {
        const journals = journalsOf(times);
        const seen = readAll(journals, size);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(journals.flat().length);
      },
    ),
  );
});
