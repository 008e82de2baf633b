import { expect, test } from 'vitest';
import { mostUsedFirst, nextCode } from './words-in-use.ts';

test.each([
  [[], 'C-2026-0001'],
  [['TW-2025-0099'], 'TW-2026-0001'],
  [['TW-2026-0009', 'TW-2026-0011', 'X-2026-0500'], 'TW-2026-0012'],
  [['tw-2026-9'], 'TW-2026-10'],
  [['2026-001'], '2026-002'],
  [['TW-D-0059', 'TW-D-0060'], 'TW-D-0061'],
  [['7', '12'], '13'],
  [['Maria', 'iemand'], 'C-2026-0001'],
])('after %j comes %s', (codes, next) => {
  expect(nextCode(codes, 2026)).toBe(next);
});

test('words to choose from stand in order of use, each once', () => {
  expect(mostUsedFirst(['Almelo', 'Enschede', 'Enschede '])).toEqual(['Enschede', 'Almelo']);
});
