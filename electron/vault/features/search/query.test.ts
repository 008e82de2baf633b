import { expect, test } from 'vitest';
import { matchOf, parseQuery } from './query.ts';

const words = (query: string) =>
  parseQuery(query).map(({ words, prefix }) => words.join(' ') + (prefix ? '*' : ''));

test('each word is a beginning, without accents and capitals', () => {
  expect(words('Zoë gesprek')).toEqual(['zoe*', 'gesprek*']);
});

test('something in quotes is exact, and may go on until the closing quote', () => {
  expect(words('"eigen huis" sleutel')).toEqual(['eigen huis', 'sleutel*']);
  expect(words('„eigen huis”')).toEqual(['eigen huis']);
  expect(words('"eigen hui')).toEqual(['eigen hui*']);
});

test('a code or a date is its parts in a row', () => {
  expect(words('TW-2026-0012')).toEqual(['tw 2026 0012*']);
  expect(words('24-11-2026')).toEqual(['24 11 2026*']);
});

test('a word that has only begun does not take away what was found', () => {
  expect(words('jan d')).toEqual(['jan*']);
  expect(words('jan d ')).toEqual(['jan*', 'd']);
  expect(words('j')).toEqual([]);
  expect(words('kamer 3')).toEqual(['kamer*', '3']);
});

test('only punctuation asks for nothing', () => {
  for (const query of ['', '   ', '"', '""', '***', "-- ; '", '()', '"…"', 'e\u0301'.slice(1)]) {
    expect(matchOf(parseQuery(query), null, null)).toBeNull();
  }
});

test('no one can type a filter word', () => {
  expect(words('\u{E000}kclient')).toEqual(['kclient*']);
});
