import { fold } from '../../db/fold.ts';

/** Codes of languages (ISO 639-1) by which caseloads call them, and the Dutch names they are kept under. */
const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabisch',
  bg: 'Bulgaars',
  cs: 'Tsjechisch',
  de: 'Duits',
  en: 'Engels',
  es: 'Spaans',
  fa: 'Farsi',
  fr: 'Frans',
  hu: 'Hongaars',
  it: 'Italiaans',
  nl: 'Nederlands',
  pl: 'Pools',
  pt: 'Portugees',
  ro: 'Roemeens',
  ru: 'Russisch',
  sk: 'Slowaaks',
  so: 'Somalisch',
  sq: 'Albanees',
  th: 'Thais',
  ti: 'Tigrinya',
  tr: 'Turks',
  uk: 'Oekraïens',
  zh: 'Chinees',
};

/** The most languages a client has, and the longest name of one (contract/clients.ts). */
const mostLanguages = 20;
const longestName = 60;

export interface LanguagesReading {
  readonly languages: string[];
  /** A code was replaced by the name it stands for. */
  readonly named: boolean;
  /** More or longer names than a client can have. */
  readonly tooLong: boolean;
}

/** The languages in a cell: `Roemeens, Engels`, `Hongaars en nl`, `Spaans/Engels`. */
export function readLanguages(text: string): LanguagesReading {
  const words = text
    .replace(/\s+/g, ' ')
    .split(/[,;/&+]| (?:en|and) /i)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const names = words.map((word) => languageNames[fold(word)] ?? word);
  const fitting = [...new Set(names)].filter((name) => name.length <= longestName);
  return {
    languages: fitting.slice(0, mostLanguages),
    named: names.some((name, index) => name !== words[index]),
    tooLong: names.some((name) => name.length > longestName) || fitting.length > mostLanguages,
  };
}
