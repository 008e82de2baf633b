import i18next, { type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Words {
  /** The words of a key, in the language of the program. */
  readonly t: TFunction;
  readonly i18n: i18n;
}

let words: Words | null = null;
const readers = new Set<() => void>();

/** One for all components: what each would make for itself takes longer than drawing it. */
function current(): Words {
  words ??= wordsIn(i18next.language);
  return words;
}

/** Words into which nothing is filled in are looked up once: a screen shows hundreds. */
function wordsIn(language: string): Words {
  const lookUp = i18next.getFixedT(language);
  const known = new Map<unknown, unknown>();
  const t = (...asked: Parameters<TFunction>): unknown => {
    const [key] = asked;
    if (asked.length > 1) return lookUp(...asked);
    const found = known.get(key) ?? lookUp(...asked);
    known.set(key, found);
    return found;
  };
  // It answers as the one it asks does, which the type of an arrow function can't say.
  return { t: t as TFunction, i18n: i18next };
}

/** From when the words are there: every change of language gives new words to whoever shows some. */
export function followLanguage(): void {
  i18next.on('languageChanged', (language) => {
    words = wordsIn(language);
    for (const tell of readers) tell();
  });
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  return () => {
    readers.delete(tell);
  };
}

/** The words of the program; drawn anew when its language changes. */
export const useTranslation = (): Words => useSyncExternalStore(subscribe, current);
