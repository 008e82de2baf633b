import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('accents, capitals and ligatures do not matter', () => {
  for (const [written, folded] of [
    ['Zoë', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['ĲSSEL', 'ijssel'],
    ['Łukasz Søren', 'lukasz soren'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁets', 'fiets'],
    ['Çağla', 'cagla'],
  ] as const) {
    expect(fold(written)).toBe(folded);
  }
});

test('what is folded stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test('a beginning of a word stays a beginning when both are folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (start, rest) => {
      // A sigma is written in another way at the end of a word; everything else stands by itself.
      fc.pre(!/[Σσς]/.test(start + rest));
      expect(fold(`${start} ${rest}`).startsWith(fold(start))).toBe(true);
    }),
  );
});
