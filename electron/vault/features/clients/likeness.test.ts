import { expect, test } from 'vitest';
import { foldedPhone } from '../../../../contract/phone-number.ts';
import { anyLikeness, foldIdentity, type Identity, reasonsForLikeness } from './likeness.ts';

const person = (known: Partial<Identity>): Identity => ({
  code: '',
  givenName: '',
  familyName: '',
  birthDate: null,
  birthYear: null,
  phone: '',
  ...known,
});
const reasons = (one: Partial<Identity>, other: Partial<Identity>) =>
  reasonsForLikeness(foldIdentity(person(one)), foldIdentity(person(other)));

const anna = { givenName: 'Anna', familyName: 'Jansen', birthDate: '1990-05-04' };

test.each([
  ['a typing error', { ...anna, familyName: 'Janssen' }],
  ['swapped letters', { ...anna, familyName: 'Jasnen' }],
  ['an initial', { ...anna, givenName: 'A.' }],
  ['only the year', { ...anna, birthDate: null, birthYear: 1990 }],
  ['other case and a hyphen', { ...anna, givenName: 'AN-NA' }],
])('%s still is the same person', (_what, other) => {
  expect(reasons(anna, other)).toEqual(['name-and-birth']);
});

test.each([
  ['another birth date', { ...anna, birthDate: '1990-05-05' }],
  ['another family name', { ...anna, familyName: 'Visser' }],
  ['another given name', { ...anna, givenName: 'Maria' }],
  ['no birth date at all', { ...anna, birthDate: null }],
])('%s is another person', (_what, other) => {
  expect(reasons(anna, other)).toEqual([]);
});

test('one name without a birth to compare is no proof, but worth a look', () => {
  const alone = (one: Partial<Identity>, other: Partial<Identity>) =>
    anyLikeness(foldIdentity(person(one)), foldIdentity(person(other)));
  expect(alone(anna, { ...anna, birthDate: null })).toEqual(['name']);
  expect(alone(anna, { ...anna, birthDate: '1980-01-01' })).toEqual([]);
  expect(alone(anna, { familyName: 'Jansen' })).toEqual([]);
});

test('nothing known of either is no likeness', () => {
  expect(reasons({}, {})).toEqual([]);
  expect(reasons({ birthYear: 1990 }, { birthYear: 1990 })).toEqual([]);
});

test('one number under two names is said, and one code always', () => {
  const phone = '+31 6 12345678';
  expect(
    reasons({ givenName: 'Anna', phone }, { givenName: 'Maria', phone: '06-12345678' }),
  ).toEqual(['phone']);
  expect(reasons({ ...anna, phone }, { ...anna, birthDate: null, phone })).toEqual([
    'name-and-phone',
  ]);
  expect(reasons({ code: 'TW-1 ' }, { code: 'tw-1' })).toEqual(['code']);
});

test.each([
  ['06-12345678', '0612345678'],
  ['+31 (0)6 1234 5678', '0612345678'],
  ['0031612345678', '0612345678'],
  ['112', ''],
  ['onbekend', ''],
])('%s is compared as "%s"', (written, compared) => {
  expect(foldedPhone(written)).toBe(compared);
});
