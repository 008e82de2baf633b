import sodium from 'sodium-native';
import { wordsEn } from './words-en.ts';
import { wordsNl } from './words-nl.ts';

const wordCount = 6;

/** Six words picked by libsodium's random numbers, each equally likely, with spaces between. */
export function suggestPassphrase(locale: 'nl' | 'en'): string {
  const words = locale === 'nl' ? wordsNl : wordsEn;
  return Array.from(
    { length: wordCount },
    () => words[sodium.randombytes_uniform(words.length)] ?? '',
  ).join(' ');
}
