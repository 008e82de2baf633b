import { expect, test } from 'vitest';
import { isStrongPassphrase } from './passphrase.ts';
import { suggestPassphrase } from './suggest.ts';
import { wordsEn } from './words-en.ts';
import { wordsNl } from './words-nl.ts';

const names = ['Team Zuid', 'Marieke de Boer'];

test.each([
  ['six random words', 'kraan lepel zondag vijver anker tulp'],
  ['a sentence', 'Zondags eten wij altijd soep!'],
  ['fifteen characters that follow no pattern', 'x7Qp2mVd9RtLw4B'],
  ['six short words', 'de kat zat op een ui'],
  ['another script', 'завтра будет хорошая погода'],
])('%s will do', (_, passphrase) => {
  expect(isStrongPassphrase(passphrase, names)).toBe(true);
});

test.each([
  ['too short', 'x7Qp2mVd9RtLw'],
  ['one character repeated', 'aaaaaaaaaaaaaaaaaaaa'],
  ['counting', '1234567890123456'],
  ['counting down', '987654321098765432'],
  ['the alphabet', 'abcdefghijklmnopqrs'],
  ['a walk over the keyboard', 'qwertyuiopasdfghjkl'],
  ['a piece repeated', 'wachtwoordwachtwoord'],
  ['a word repeated', 'geheim geheim geheim geheim geheim geheim'],
  ['two characters in turn', 'ababababababababab'],
  ['only spaces', '                         '],
  ['the name of the vault and the member', 'Team Zuid Marieke de Boer'],
  ['a name with a little after it', 'mariekedeboer1234'],
])('%s will not do', (_, passphrase) => {
  expect(isStrongPassphrase(passphrase, names)).toBe(false);
});

test('a suggestion is six words of the list and strong enough', () => {
  for (const [locale, list] of [
    ['nl', wordsNl],
    ['en', wordsEn],
  ] as const) {
    const suggestion = suggestPassphrase(locale);
    const words = suggestion.split(' ');
    expect(words).toHaveLength(6);
    expect(words.every((word) => list.includes(word))).toBe(true);
    expect(suggestPassphrase(locale)).not.toBe(suggestion);
  }
});

test('a suggestion is never refused', () => {
  for (let turn = 0; turn < 5000; turn += 1) {
    expect(isStrongPassphrase(suggestPassphrase('nl'), names)).toBe(true);
  }
});

test('the lists hold enough plain words, each once', () => {
  expect(wordsNl).toHaveLength(4096);
  expect(wordsEn.length).toBeGreaterThan(7600);
  for (const list of [wordsNl, wordsEn]) {
    expect(new Set(list).size).toBe(list.length);
    expect(list.every((word) => /^[a-z]{3,9}$/.test(word))).toBe(true);
  }
});
