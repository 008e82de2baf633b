import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import {
  type PaperWordKey,
  type ProgramWords,
  paperWordKeys,
} from '../../../contract/paper-language.ts';

/** The program's own words of the papers, in Dutch and in English; null while they are being loaded. */
export function useProgramWords(): ProgramWords | null {
  return useQuery({ queryKey: ['program-words'], queryFn: loadProgramWords }).data ?? null;
}

/** As `useProgramWords`. A word is as it is written, with `{{date}}` where a date comes. */
export async function loadProgramWords(): Promise<ProgramWords> {
  await i18next.loadLanguages(['nl', 'en']);
  const wordOf = (language: 'nl' | 'en', key: PaperWordKey) =>
    String(i18next.getResource(language, 'translation', key));
  const entries = paperWordKeys.map(
    (key) => [key, { nl: wordOf('nl', key), en: wordOf('en', key) }] as const,
  );
  // `fromEntries` forgets which keys it was given.
  return Object.fromEntries(entries) as ProgramWords;
}
