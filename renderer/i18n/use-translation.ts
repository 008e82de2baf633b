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
  words ??= { t: i18next.getFixedT(i18next.language), i18n: i18next };
  return words;
}

/** From when the words are there: every change of language gives new words to whoever shows some. */
export function followLanguage(): void {
  i18next.on('languageChanged', (language) => {
    words = { t: i18next.getFixedT(language), i18n: i18next };
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
