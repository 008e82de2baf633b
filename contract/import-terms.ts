import {
  callSafeties,
  genders,
  housingSituations,
  phases,
  referralSources,
  riskLevels,
  voicemailRules,
} from './client-terms.ts';

/**
 * The words an import works with. Apart from the schemas, so that a page can list them without
 * carrying the schemas.
 */

/** The largest file that is read, in bytes. */
export const importFileLimit = 20 * 1024 * 1024;
/** The most rows a caseload may have. */
export const importRowLimit = 20_000;
/** The most columns. */
export const importColumnLimit = 200;

export const importEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export const importSeparators = [';', ',', '\t', '|'] as const;

/** The fields of a person that a column of a caseload can fill. */
export const importTargets = [
  'code',
  'givenName',
  'infix',
  'familyName',
  /** A whole name in one cell; it is taken apart. */
  'fullName',
  /** A date, or a year alone. */
  'birth',
  'gender',
  'languages',
  'interpreterNeeded',
  'interpreterLanguage',
  'nationality',
  'residenceStatus',
  'reflectionFrom',
  'reflectionUntil',
  'permitUntil',
  'municipality',
  'phone',
  'email',
  'children',
  'healthInsurer',
  'healthInsurerPhone',
  'generalPractitioner',
  'generalPractitionerPhone',
  'referralSource',
  'referralNote',
  'registeredOn',
  'phase',
  'phaseOn',
  'counsellor',
  'housingSituation',
  'risk',
  'riskReason',
  'riskOn',
  'callSafe',
  'contactHours',
  'voicemail',
  'ifOtherAnswers',
  'safetyWord',
  'whoMayKnow',
  'safeContactNote',
  'remarks',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Fields with fixed answers: the words of the file are mapped to them, value by value. */
export const valueTargets = [
  'phase',
  'risk',
  'gender',
  'callSafe',
  'voicemail',
  'referralSource',
  'housingSituation',
  'interpreterNeeded',
] as const satisfies readonly ImportTarget[];
export type ValueTarget = (typeof valueTargets)[number];

/** The answers that such a field has. */
export const valueAnswers: Readonly<Record<ValueTarget, readonly string[]>> = {
  phase: phases,
  risk: riskLevels,
  gender: genders,
  callSafe: callSafeties,
  voicemail: voicemailRules,
  referralSource: referralSources,
  housingSituation: housingSituations,
  interpreterNeeded: ['yes', 'no'],
};

/** What to do with a row. `complete` fills only what is still empty in the client it looks like. */
export const rowChoices = ['leave', 'new', 'complete'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** As in the summary: a row is one of these. */
export const rowOutcomes = ['taken', 'changed', 'completed', 'left'] as const;

export const leftReasons = [
  'blank',
  /** Only columns that are not taken over hold something. */
  'nothing-taken',
  'duplicate',
  'missing-code',
  'too-long',
  'chosen',
] as const;

/** How a row is like another person, from certain to faint. */
export const duplicateReasons = [
  'identical',
  'code',
  /** The code of someone with another name: two numberings that meet, most likely. */
  'code-other-name',
  'name-and-birth',
  'name-and-phone',
  'alike',
  'phone',
] as const;

/**
 * What can be the matter with a cell or row. `error`: the cell can't be stored in its field;
 * `changed`: stored otherwise than it was written; `warning`: stored as it stands, look at it.
 */
export const importProblemKinds = ['error', 'warning', 'changed'] as const;

export const importProblemCodes = [
  // dates
  'year-only',
  'month-only',
  'two-digit-year',
  'serial-date',
  'month-first',
  'time-dropped',
  'impossible-date',
  'incomplete-date',
  'unreadable-date',
  'future-birth',
  'future-date',
  'very-old',
  'before-birth',
  // values
  'value-unknown',
  'value-wider',
  'value-chosen',
  'read-as-unknown',
  // text
  'letters-lost',
  'letters-garbled',
  'direction-marks',
  'control-characters',
  'line-break',
  'too-long',
  'name-split',
  'language-name',
  'phone-format',
  'phone-zero',
  'odd-phone',
  'odd-email',
  // codes
  'code-generated',
  'code-replaced',
  'code-missing',
  // rows
  'too-few-cells',
  'too-many-cells',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** The choices before the user made any. */
export const noImportChoices = {
  dayMonth: 'day-month',
  missingCode: 'generate',
  values: [],
  rows: [],
} satisfies {
  dayMonth: 'day-month' | 'month-day';
  missingCode: 'generate' | 'leave';
  values: never[];
  rows: never[];
};
