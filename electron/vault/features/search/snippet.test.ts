import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { snippetOf } from './snippet.ts';

const show = (text: string, query: string) =>
  snippetOf(text, parseQuery(query))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test('the words are marked as they were written', () => {
  expect(show('Gesprek met Zoë over ĲSBEREN.', 'zoe ijsb')).toBe(
    'Gesprek met [Zoë] over [ĲSBEREN].',
  );
  expect(show('Zoe\u0308 belde.', 'zoe')).toBe('[Zoe\u0308] belde.');
  expect(show('Straße 3', 'strasse')).toBe('[Straße] 3');
});

test('a phrase is marked as one', () => {
  expect(show('een eigen huis, ooit', '"eigen huis"')).toBe('een [eigen huis], ooit');
});

test('of a long text the place with most of the words is shown, cut between words', () => {
  const filler = 'woord '.repeat(60);
  const shown = show(
    `sleutel ${filler}Zij kreeg de sleutel van de opvang. ${filler}`,
    'sleutel opvang',
  );
  expect(shown).toContain('[sleutel] van de [opvang]');
  expect(shown.startsWith('…woord')).toBe(true);
  expect(shown.endsWith('woord…')).toBe(true);
});

test('without a hit the beginning is shown', () => {
  expect(show('Niets bijzonders.', 'anders')).toBe('Niets bijzonders.');
});

test('line breaks, emphasis and direction overrides do not come along', () => {
  expect(show('# Kop\n\n**Afspraak** \u202Enaar\u202C de\nhuisarts', 'huisarts')).toBe(
    'Kop Afspraak naar de [huisarts]',
  );
});

test('whatever the text, a snippet is short, whole and free of half characters', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\n', 'opvang', 'Zoë', '😀', 'ﬁ', 'İ'),
    ),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('opvang', 'zoe', 'fi', 'i', '"opvang zoe"'),
      (pieces, query) => {
        const whole = pieces.join(' ').toWellFormed();
        const parts = snippetOf(whole, parseQuery(query));
        const shown = parts.map((part) => part.text).join('');
        expect(shown.isWellFormed()).toBe(true);
        expect(parts.filter((part) => part.hit).every((part) => part.text !== '')).toBe(true);
      },
    ),
  );
});
