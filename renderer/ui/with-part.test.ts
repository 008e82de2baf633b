import { expect, test } from 'vitest';
import { withPart } from './with-part.ts';

const parts = [
  { id: 'a', what: '1' },
  { id: 'b', what: '2' },
];

test('one part of a list is changed or taken out, the others stay', () => {
  expect(withPart(parts, 'b', { what: '3' })).toEqual([parts[0], { id: 'b', what: '3' }]);
  expect(withPart(parts, 'a', null)).toEqual([parts[1]]);
  expect(withPart(parts, 'c', null)).toEqual(parts);
});
