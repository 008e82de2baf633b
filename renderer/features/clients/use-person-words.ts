import { z } from 'zod';
import {
  callSafeties,
  contactChannels,
  declarations,
  genders,
  housingSituations,
  phases,
  referralSources,
  residences,
  riskLevels,
  voicemailRules,
} from '../../../contract/client-terms.ts';
import { childSchema, emptyClientFields } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { useChildWords } from './child-words.ts';
import { flatFields, type PersonField } from './person-form.ts';

/** The fields of a person as history and a conflict name them. */
export const personFields = Object.keys(flatFields(emptyClientFields())) as PersonField[];

const dates: ReadonlySet<string> = new Set([
  ...['birthDate', 'registeredOn', 'phaseOn', 'riskOn'],
  ...['reflectionFrom', 'reflectionUntil', 'declarationOn', 'permitUntil'],
]);

/** How the fields of a person and their values read, for history and conflicts. */
export function usePersonWords() {
  const { t } = useTranslation();
  const labelOf = (field: string): string => {
    if (field === 'setApartFrom') return t('duplicates.setApartFrom');
    const known = personFields.find((each) => each === field);
    return known ? t(`clients.person.field.${known}`) : field;
  };
  const codeWords = useCodeWords();
  const childWords = useChildWords();
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (field === 'childList') {
      // The journal holds what the form had then.
      const children = z.array(childSchema).safeParse(value);
      if (children.success) return children.data.map(childWords).join('\n');
    }
    if (Array.isArray(value)) return value.join(', ');
    const text = String(value);
    if (dates.has(field)) return formatDate(text);
    return codeWords(field, text) ?? text;
  };
  return { labelOf, show };
}

/** A code of the contract in words; null for what is text of its own. */
function useCodeWords() {
  const { t } = useTranslation();
  const wordsOf =
    <Code extends string>(codes: readonly Code[], words: (code: Code) => string) =>
    (value: string) => {
      const code = codes.find((each) => each === value);
      return code === undefined ? null : words(code);
    };
  const words: Readonly<Record<string, (value: string) => string | null>> = {
    gender: wordsOf(genders, (gender) => t(`clients.gender.${gender}`)),
    phase: wordsOf(phases, (phase) => t(`clients.phase.${phase}`)),
    risk: wordsOf(riskLevels, (risk) => t(`clients.risk.${risk}`)),
    referralSource: wordsOf(referralSources, (source) => t(`clients.source.${source}`)),
    residence: wordsOf(residences, (residence) => t(`clients.residence.${residence}`)),
    declaration: wordsOf(declarations, (answer) => t(`clients.declaration.${answer}`)),
    housingSituation: wordsOf(housingSituations, (housing) => t(`clients.housing.${housing}`)),
    'safeContact.callSafe': wordsOf(callSafeties, (safety) =>
      t(`clients.person.callSafe.${safety}`),
    ),
    'safeContact.voicemail': wordsOf(voicemailRules, (rule) =>
      t(`clients.person.voicemail.${rule}`),
    ),
    'safeContact.channel': wordsOf(contactChannels, (channel) => t(`clients.channel.${channel}`)),
  };
  return (field: string, value: string): string | null => words[field]?.(value) ?? null;
}
