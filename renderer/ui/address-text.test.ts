import { expect, test } from 'vitest';
import { postalCodeIn, textsIn } from './address-text.ts';

test.each([
  ['Ze woont op 7511 AB, bovenste bel', '7511 AB'],
  ['7511AB Enschede', '7511AB'],
])('a Dutch postal code stands out: %s', (text, code) => {
  expect(postalCodeIn(text)).toBe(code);
});

test.each(['schuld van 4500 EURO', 'in 2026 af', '0511 AB', 'kamer 7511 ab', ''])(
  'what is no postal code does not: %s',
  (text) => {
    expect(postalCodeIn(text)).toBeNull();
  },
);

test('the texts of a paper are found however deep they lie', () => {
  const paper = { areas: [{ wish: 'rust', goals: [{ wording: 'slapen', done: true }] }], note: '' };
  expect(textsIn(paper)).toBe('rust\nslapen');
});
