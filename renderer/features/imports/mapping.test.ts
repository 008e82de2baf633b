import { expect, test } from 'vitest';
import { droppedColumns, fills, mapColumn } from './mapping.ts';

const mapping = [
  { column: 0, target: 'code' as const },
  { column: 1, target: 'phone' as const },
  { column: 2, target: null },
  { column: 3, target: 'remarks' as const },
];
const column = (index: number, filled: number, why: 'header' | 'national-id' = 'header') => ({
  index,
  filled,
  why,
  header: '',
  samples: [],
  suggested: null,
});

test('a field that goes to another column leaves the one it had', () => {
  expect(mapColumn(mapping, 2, 'phone').map(({ target }) => target)).toEqual([
    'code',
    null,
    'phone',
    'remarks',
  ]);
});

test('several columns may go to the particulars', () => {
  expect(mapColumn(mapping, 2, 'remarks').map(({ target }) => target)).toEqual([
    'code',
    'phone',
    'remarks',
    'remarks',
  ]);
});

test('a column that is filled and not taken over is told, unless it must not be kept', () => {
  const columns = [column(0, 3), column(2, 3), column(4, 0), column(5, 3, 'national-id')];
  expect(droppedColumns(columns, mapping).map(({ index }) => index)).toEqual([2]);
});

test('whether a name is filled is known', () => {
  expect(fills(mapping, 'givenName', 'familyName')).toBe(false);
  expect(fills(mapping, 'code')).toBe(true);
});
