import { directions, paperWordKeys } from '../../../contract/paper-language.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useProgramWords } from './use-program-words.ts';

/** How the fields of a language and their values read, for its history. */
export function useLanguageWords() {
  const { t, i18n } = useTranslation();
  const words = useProgramWords();
  const language = i18n.language === 'en' ? 'en' : 'nl';
  return {
    labelOf: (field: string): string => {
      const key = paperWordKeys.find((each) => each === field);
      if (key) return words?.[key][language] ?? key;
      const own = (['name', 'locale', 'direction'] as const).find((each) => each === field);
      return own ? t(`papers.field.${own}`) : field;
    },
    show: (_: string, value: unknown): string => {
      const direction = directions.find((each) => each === value);
      return direction ? t(`papers.direction.${direction}`) : String(value ?? '');
    },
  };
}
