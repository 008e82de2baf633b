import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';

const dutchWords = Object.fromEntries(
  Object.entries(dutch).map(([name, words]) => [`${name}-nl`, words]),
);
const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english, ...dutchWords },
  graphs: adjacencyGraphs,
  // Beyond this a phrase is strong whatever stands in it, and judging takes long.
  maxLength: 100,
});

export const strengthHints = ['common', 'name', 'date', 'repeat', 'pattern', 'words'] as const;
export type StrengthHint = (typeof strengthHints)[number];

export interface Strength {
  /** From 0, very easy to guess, to 4, very strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly hint: StrengthHint | null;
}

/** How easily a passphrase is guessed by who knows the dictionaries and `names`. A chunk of its own: it is large. */
export function judgeStrength(passphrase: string, names: readonly string[]): Strength {
  const { score, feedback } = estimator.check(passphrase, [...names]);
  return { score, hint: score >= 3 ? null : hintFor(feedback.warning) };
}

function hintFor(warning: string | null): StrengthHint {
  if (!warning) return 'words';
  if (/name|userInputs/i.test(warning)) return 'name';
  if (/date|year/i.test(warning)) return 'date';
  if (/repeat/i.test(warning)) return 'repeat';
  if (/sequence|pattern|row/i.test(warning)) return 'pattern';
  return /common|top|word|pwned/i.test(warning) ? 'common' : 'words';
}
