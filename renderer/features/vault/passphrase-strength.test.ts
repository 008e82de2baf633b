import { describe, expect, it } from 'vitest';
import { isLongEnough } from './passphrase-rule.ts';
import { judgeStrength } from './passphrase-strength.ts';

describe('a new passphrase', () => {
  it('needs 15 characters or six words', () => {
    expect(isLongEnough('welkom2024')).toBe(false);
    expect(isLongEnough('vijftien tekens')).toBe(true);
    expect(isLongEnough('op de zee is er wind')).toBe(true);
    expect(isLongEnough('               ')).toBe(false);
  });

  it('of six random words is very strong', () => {
    expect(judgeStrength('bezoekje sinds velen keizer ontken rijd', [])).toEqual({
      score: 4,
      hint: null,
    });
  });

  it.each([
    ['welkom', 'words'],
    ['password123', 'common'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['abcdefghijkl', 'pattern'],
    ['12-03-1998', 'date'],
    ['maritdeboer', 'name'],
  ])('%s is told to be easy to guess (%s)', (phrase, hint) => {
    const strength = judgeStrength(phrase, ['Marit de Boer', 'maritdeboer']);
    expect(strength.score).toBeLessThan(3);
    expect(strength.hint).toBe(hint);
  });
});
