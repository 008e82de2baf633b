import { expect, test } from 'vitest';
import { foldThreat, threatReasonsBetween } from './threat-likeness.ts';

interface Known {
  readonly name?: string;
  readonly alias?: string;
  readonly phone?: string;
}

const threat = (known: Known) => foldThreat({ name: '', alias: '', phone: '', ...known });
const reasons = (one: Known, other: Known) => threatReasonsBetween(threat(one), threat(other));

test.each<[string, string, string]>([
  ['accents and case', 'Zoltán KOVÁCS', 'zoltan kovacs'],
  ['letters that no accent makes', 'Łukasz Sørensen', 'Lukasz Sorensen'],
  ['the order of the names', 'Kovács, Zoltán', 'Zoltán Kovács'],
  ['small words of the name', 'Henk van der Berg', 'Henk Berg'],
  ['an apostrophe', "Sean O'Brien", 'Sean OBrien'],
  ['a middle name', 'Ahmed Ali Yılmaz', 'Ahmed Yılmaz'],
  ['one typing error', 'Ahmed Yilmaz', 'Ahmed Yilmas'],
  ['an initial', 'A. Yilmaz', 'Ahmed Yilmaz'],
  ['several initials', 'A.B. Yilmaz', 'Ahmed Yilmaz'],
])('%s make no other person of someone', (_what, one, other) => {
  expect(reasons({ name: one }, { name: other })).toEqual(['name']);
  expect(reasons({ name: other }, { name: one })).toEqual(['name']);
});

test.each<[string, string, string]>([
  ['a first name alone', 'Ahmed', 'Ahmed'],
  ['a first name with another family name', 'Ahmed Yilmaz', 'Ahmed Kaya'],
  ['a first name beside one in full', 'Ahmed', 'Ahmed Yilmaz'],
  ['a first name with an initial', 'Ahmed Y.', 'Ahmed Yilmaz'],
  ['a family name alone', 'van der Berg', 'Henk van der Berg'],
  ['another initial', 'B. Yilmaz', 'Ahmed Yilmaz'],
  ['short names that are almost the same', 'Ali Kaya', 'Ali Kara'],
  ['initials that only cross', 'Y. Ahmed', 'A. Yilmaz'],
  ['nothing at all', '', ''],
])('%s does not warn', (_what, one, other) => {
  expect(reasons({ name: one }, { name: other })).toEqual([]);
});

test('another name counts as much as the name', () => {
  const known = { name: 'Ricky', alias: 'Richard de Vries / De Lange' };
  expect(reasons(known, { name: 'Richard Vries' })).toEqual(['name']);
});

test('a nickname warns beside a nickname, not beside a first name, and not when it is one', () => {
  expect(reasons({ name: 'Man', alias: 'Scarface' }, { name: 'Joop', alias: 'scarface' })).toEqual([
    'alias',
  ]);
  expect(reasons({ name: 'Man', alias: 'Scarface' }, { name: 'Scarface' })).toEqual([]);
  const twice = { name: 'Ahmed Yilmaz', alias: 'Ahmed' };
  expect(reasons(twice, { name: 'Ahmed Kaya', alias: 'Ahmed' })).toEqual([]);
  expect(reasons({ alias: 'Mo' }, { alias: 'Mo' })).toEqual([]);
});

test('one phone number, however it is written, warns; a short code does not', () => {
  expect(reasons({ phone: '06 12 34 56 78' }, { phone: '+31 (0)6-12345678' })).toEqual(['phone']);
  expect(reasons({ phone: '14053' }, { phone: '14053' })).toEqual([]);
});
