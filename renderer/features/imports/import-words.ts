import type { TFunction } from 'i18next';
import type {
  callSafeties,
  genders,
  housingSituations,
  Phase,
  RiskLevel,
  referralSources,
  voicemailRules,
} from '../../../contract/client-terms.ts';
import type { ImportTarget, RowChoice } from '../../../contract/import-terms.ts';
import type { ImportColumn, ImportPreviewRow, ImportProblem } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** Longer originals are cut off in a sentence. */
const longestQuote = 120;

/** A value of a field in words: an answer by its name, a date as it is read. */
export function valueWords(t: TFunction, target: ImportTarget, value: string): string {
  // The vault process gives only values that the field has.
  switch (target) {
    case 'phase':
      return t(`clients.phase.${value as Phase}`);
    case 'risk':
      return t(`clients.risk.${value as RiskLevel}`);
    case 'gender':
      return t(`clients.gender.${value as (typeof genders)[number]}`);
    case 'referralSource':
      return t(`clients.source.${value as (typeof referralSources)[number]}`);
    case 'housingSituation':
      return t(`clients.housing.${value as (typeof housingSituations)[number]}`);
    case 'callSafe':
      return t(`clients.person.callSafe.${value as (typeof callSafeties)[number]}`);
    case 'voicemail':
      return t(`clients.person.voicemail.${value as (typeof voicemailRules)[number]}`);
    case 'interpreterNeeded':
      return t(`common.${value as 'yes' | 'no'}`);
    case 'birth':
    case 'registeredOn':
    case 'phaseOn':
    case 'riskOn':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
    default:
      return value;
  }
}

/** What is the matter with a cell, in a sentence or two. */
export function problemWords(t: TFunction, problem: ImportProblem): string {
  const { target, keptIn, stored } = problem;
  const words = {
    original: visibleBidi(quote(problem.original)),
    stored: stored === null || target === null ? (stored ?? '') : valueWords(t, target, stored),
  };
  const sentence = t(`imports.problem.${sentenceOf(problem)}`, words);
  if (!keptIn) return sentence;
  return `${sentence} ${t('imports.keptIn', { field: t(`imports.target.${keptIn}`) })}`;
}

function sentenceOf({ code, stored, column }: ImportProblem) {
  if (code === 'value-unknown' && stored !== null) return 'value-unknown-stored';
  if (code === 'too-long' && column === null) return 'too-long-row';
  return code;
}

const quote = (text: string) =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;

/** Whom a row looks like, in a sentence. */
export function duplicateWords(
  t: TFunction,
  { reason, row, code, name }: NonNullable<ImportPreviewRow['duplicate']>,
): string {
  const words = { row, code, name: visibleBidi(name) || t('imports.duplicate.noName') };
  return row === null
    ? t(`imports.duplicate.vault.${reason}`, words)
    : t(`imports.duplicate.row.${reason}`, words);
}

/** What can be done with a row, for a list to choose from. Where leaving it is usual, taking it is 'after all'. */
export function choiceOptions(t: TFunction, choices: readonly RowChoice[]) {
  const usuallyLeft = choices[0] === 'leave';
  return choices.map((value) => ({
    value,
    label: t(`imports.choice.${value === 'new' && usuallyLeft ? 'newAgain' : value}`),
  }));
}

/** The name of a column, or its number when it has none. */
export function useColumnName(): (column: Pick<ImportColumn, 'header' | 'index'>) => string {
  const { t } = useTranslation();
  return ({ header, index }) =>
    header ? visibleBidi(header) : t('imports.columns.nameless', { number: index + 1 });
}
