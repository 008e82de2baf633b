import { expect, test } from 'vitest';
import { compareNames, compareWords, listedName, spokenName } from './person-name.ts';

const name = (givenName: string, infix: string, familyName: string) => ({
  givenName,
  infix,
  familyName,
});

test.each([
  [name('Anna', 'van den', 'Jansen'), 'Jansen, Anna van den', 'Anna van den Jansen'],
  [name('Anna', '', 'Jansen'), 'Jansen, Anna', 'Anna Jansen'],
  [name('', 'de', 'Boer'), 'Boer, de', 'de Boer'],
  [name('Anna', '', ''), 'Anna', 'Anna'],
  [name(' ', '', ' '), '', ''],
])('%j is listed as "%s" and said as "%s"', (person, listed, spoken) => {
  expect(listedName(person)).toBe(listed);
  expect(spokenName(person)).toBe(spoken);
});

test('a list ignores the infix, accents and case, and puts people without a name last', () => {
  const people = [
    name('', '', ''),
    name('Anna', 'van den', 'Berg'),
    name('Élise', '', 'de Wit'),
    name('Bo', '', 'Álvarez'),
    name('Aad', 'de', 'berg'),
    name('Cora', '', ''),
  ];
  expect(people.sort(compareNames).map(listedName)).toEqual([
    'Álvarez, Bo',
    'berg, Aad de',
    'Berg, Anna van den',
    'Cora',
    'de Wit, Élise',
    '',
  ]);
});

test('numbers in codes count as numbers', () => {
  expect(['TW-10', 'tw-9', 'TW-1'].sort(compareWords)).toEqual(['TW-1', 'tw-9', 'TW-10']);
});
