import { fold } from '../../db/fold.ts';

export interface NameParts {
  readonly givenName: string;
  readonly infix: string;
  readonly familyName: string;
}

/** The words that stand between given name and family name in Dutch and its neighbours. */
const infixWords = new Set(
  "van de den der het 't ten ter te in op aan bij uit voor onder over la le du des el al von zu zum zur da das dos di del della".split(
    ' ',
  ),
);

const isInfix = (word: string) => infixWords.has(fold(word).replace(/[’‘`]/g, "'"));

/**
 * Takes a whole name apart: `Sanne van den Berg`, `Berg, Sanne van den` or `van den Berg, Sanne`.
 * One word alone is a given name.
 */
export function splitName(text: string): NameParts {
  const [before = '', ...after] = text.split(',').map((part) => part.trim());
  const behind = after.filter((part) => part !== '').join(' ');
  if (behind === '') return splitSpoken(wordsOf(before));
  const family = takeLeading(wordsOf(before), isInfix);
  const rest = wordsOf(behind);
  const trailing = takeTrailing(rest, isInfix);
  return {
    givenName: trailing.others.join(' '),
    infix: [...trailing.taken, ...family.taken].join(' '),
    familyName: family.others.join(' '),
  };
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

function splitSpoken(words: readonly string[]): NameParts {
  const infixAt = words.findIndex((word, index) => index > 0 && isInfix(word));
  if (infixAt > 0) {
    const { taken, others } = takeLeading(words.slice(infixAt), isInfix);
    return {
      givenName: words.slice(0, infixAt).join(' '),
      infix: taken.join(' '),
      familyName: others.join(' '),
    };
  }
  const [givenName = '', ...family] = words;
  return { givenName, infix: '', familyName: family.join(' ') };
}

/** Takes words from the front while they fit, but leaves one. */
function takeLeading(words: readonly string[], fits: (word: string) => boolean) {
  let count = 0;
  while (count < words.length - 1 && fits(words[count] ?? '')) count += 1;
  return { taken: words.slice(0, count), others: words.slice(count) };
}

function takeTrailing(words: readonly string[], fits: (word: string) => boolean) {
  let from = words.length;
  while (from > 0 && fits(words[from - 1] ?? '')) from -= 1;
  return { taken: words.slice(from), others: words.slice(0, from) };
}
