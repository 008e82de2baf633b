import { useTranslation } from 'react-i18next';
import type { printLanguages } from '../../contract/print.ts';

type PaperLanguage = (typeof printLanguages)[number];

/** The words of a paper in its own language, whatever that of the screen. */
export function usePaperWords(language: PaperLanguage) {
  // The other language may still have to be loaded; until then the paper stands in that of the screen.
  const { t } = useTranslation('translation', { lng: language, useSuspense: false });
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const dates = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    language,
    t,
    /** A date in full: '2 maart 2026'. */
    date: (date: string) => dates.format(new Date(`${date}T12:00:00.000Z`)),
    euros: (cents: number) => money.format(cents / 100),
    /** A number with at most one decimal. */
    number: (value: number) => numbers.format(value),
  };
}
export type PaperWords = ReturnType<typeof usePaperWords>;
