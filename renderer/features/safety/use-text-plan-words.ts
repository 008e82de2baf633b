import type { PaperLanguageFields, PaperWordKey } from '../../../contract/paper-language.ts';
import type { PaperWords } from '../../ui/paper-words.ts';
import { usePaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface Spoken {
  readonly language: PaperWords['language'];
  readonly translation: PaperLanguageFields | null;
}

/** The words of a plan on paper: of the practice's own translation where it has them, of the program otherwise. */
export function useTextPlanWords({ language, translation }: Spoken) {
  const words = usePaperWords(language);
  if (translation === null) {
    return { t: words.t, date: words.date, lang: language, dir: 'ltr' } as const;
  }
  const dates = new Intl.DateTimeFormat(translation.locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' },
  } as const);
  const t = (key: PaperWordKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const own = translation.words[key] ?? '';
    if (own.trim() === '') return words.t(key, values);
    return visibleBidi(own).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  };
  return {
    t,
    date: (date: string) => dates.format(new Date(`${date}T12:00:00.000Z`)),
    lang: translation.locale,
    dir: translation.direction,
  } as const;
}
