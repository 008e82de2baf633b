import { z } from 'zod';
import {
  callSafeties,
  caseloadColumns,
  contactChannels,
  declarations,
  genders,
  housingSituations,
  likenessReasons,
  phases,
  referralSources,
  residences,
  riskLevels,
  voicemailRules,
} from './client-terms.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  saveOutcome,
  textSchema,
} from './common.ts';
import { procedure } from './procedure.ts';
import { residenceProblems } from './residence.ts';

export * from './client-terms.ts';

export const phaseSchema = z.enum(phases);
export const riskLevelSchema = z.enum(riskLevels);
export const genderSchema = z.enum(genders);
export const referralSourceSchema = z.enum(referralSources);
export const housingSituationSchema = z.enum(housingSituations);

/** How this person can be reached without putting them in danger. Shown before every number. */
export const safeContactSchema = z.object({
  /** Whether calling is safe at all. */
  callSafe: z.enum(callSafeties),
  channel: z.enum(contactChannels).nullable(),
  /** When, in the client's words: 'ma–vr 10–12, partner is dan weg'. */
  hours: lineSchema,
  voicemail: z.enum(voicemailRules),
  /** What to say when someone else answers. */
  ifOtherAnswers: lineSchema,
  safetyWord: lineSchema,
  /** Who may know of the programme. */
  whoMayKnow: lineSchema,
  note: textSchema,
});
export type SafeContact = z.infer<typeof safeContactSchema>;

/** A child of the client. All but the id may be empty. */
export const childSchema = z.object({
  id: z.uuid(),
  /** A name, or an initial alone. */
  name: lineSchema,
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  livesWith: lineSchema,
  note: lineSchema,
});
export type Child = z.infer<typeof childSchema>;

/** More children than anyone has. */
export const mostChildren = 20;

/** What is known of a person. Empty text is 'not known'. No national identification number is asked. */
export const clientFieldsSchema = z.object({
  /** Shown where names must not be, e.g. `TW-2026-0012`. Unique in the vault. */
  code: z.string().trim().min(1).max(40),
  givenName: lineSchema,
  /** 'van den', 'de'. */
  infix: z.string().max(40),
  familyName: lineSchema,
  /** Either a full date or only an (estimated) year. */
  birthDate: dateSchema.nullable(),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  gender: genderSchema,
  languages: z.array(z.string().max(60)).max(20),
  interpreterNeeded: z.boolean(),
  /** The language to interpret from, where that is not plain from the languages. */
  interpreterLanguage: lineSchema,
  nationality: lineSchema,
  residence: z.enum(residences),
  /** The right of residence in words. */
  residenceStatus: lineSchema,
  /** The reflection period: at most three months (contract/residence.ts). */
  reflectionFrom: dateSchema.nullable(),
  reflectionUntil: dateSchema.nullable(),
  /** Whether human trafficking was reported, and when. */
  declaration: z.enum(declarations),
  declarationOn: dateSchema.nullable(),
  permitUntil: dateSchema.nullable(),
  municipality: lineSchema,
  phone: z.string().max(60),
  email: z.string().max(200),
  /** The children one by one. */
  childList: z.array(childSchema).max(mostChildren),
  /** What is known of children, in a line. */
  children: lineSchema,
  healthInsurer: lineSchema,
  healthInsurerPhone: z.string().max(60),
  generalPractitioner: lineSchema,
  generalPractitionerPhone: z.string().max(60),
  referralSource: referralSourceSchema,
  /** In words, when the list has no fitting source. */
  referralNote: lineSchema,
  registeredOn: dateSchema.nullable(),
  /** Null: not known yet; shown as such and never guessed. */
  phase: phaseSchema.nullable(),
  /** Since when this phase holds; null when no one said. */
  phaseOn: dateSchema.nullable(),
  /** Why it became this phase, in a sentence. */
  phaseReason: lineSchema,
  dormant: z.boolean(),
  /** The counsellor's name as the team writes it. */
  counsellor: lineSchema,
  housingSituation: housingSituationSchema,
  remarks: textSchema,
  risk: riskLevelSchema,
  riskReason: textSchema,
  riskOn: dateSchema.nullable(),
  safeContact: safeContactSchema,
});
export type ClientFields = z.infer<typeof clientFieldsSchema>;

/** The fields of a person of whom nothing is known yet, to fill in from. */
export function emptyClientFields(): ClientFields {
  return {
    code: '',
    givenName: '',
    infix: '',
    familyName: '',
    birthDate: null,
    birthYear: null,
    gender: 'unknown',
    languages: [],
    interpreterNeeded: false,
    interpreterLanguage: '',
    nationality: '',
    residence: 'unknown',
    residenceStatus: '',
    reflectionFrom: null,
    reflectionUntil: null,
    declaration: 'unknown',
    declarationOn: null,
    permitUntil: null,
    municipality: '',
    phone: '',
    email: '',
    childList: [],
    children: '',
    healthInsurer: '',
    healthInsurerPhone: '',
    generalPractitioner: '',
    generalPractitionerPhone: '',
    referralSource: 'unknown',
    referralNote: '',
    registeredOn: null,
    phase: null,
    phaseOn: null,
    phaseReason: '',
    dormant: false,
    counsellor: '',
    housingSituation: 'unknown',
    remarks: '',
    risk: 'unknown',
    riskReason: '',
    riskOn: null,
    safeContact: {
      callSafe: 'unknown',
      channel: null,
      hours: '',
      voicemail: 'unknown',
      ifOtherAnswers: '',
      safetyWord: '',
      whoMayKnow: '',
      note: '',
    },
  };
}

/** Fields that don't contradict each other: no birth date and year at once, no reflection period longer than it can be. */
const consistentFieldsSchema = clientFieldsSchema.refine(
  (fields) =>
    (fields.birthDate === null || fields.birthYear === null) &&
    Object.values(residenceProblems(fields, '9999-12-31')).length === 0,
);

export const clientSchema = clientFieldsSchema.extend({
  id: idSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Client = z.infer<typeof clientSchema>;

/** A line of the caseload. */
export const caseloadRowSchema = clientSchema
  .pick({
    id: true,
    code: true,
    givenName: true,
    infix: true,
    familyName: true,
    birthDate: true,
    birthYear: true,
    phase: true,
    dormant: true,
    counsellor: true,
    municipality: true,
    risk: true,
    registeredOn: true,
    housingSituation: true,
    languages: true,
    interpreterNeeded: true,
    createdAt: true,
  })
  .extend({
    /** Day of the latest finalised contact, or null. */
    lastContactOn: dateSchema.nullable(),
    /** Codes of files that were merged into this one, the first merged first. */
    formerCodes: z.array(z.string()),
  });
export type CaseloadRow = z.infer<typeof caseloadRowSchema>;

/** How a member likes to see the caseload. */
export const caseloadPreferencesSchema = z.object({
  columns: z.array(z.enum(caseloadColumns)).max(caseloadColumns.length),
  sort: z.object({ column: z.enum(caseloadColumns), descending: z.boolean() }),
});
export type CaseloadPreferences = z.infer<typeof caseloadPreferencesSchema>;

const preferencesOnly = {
  kind: 'none',
  why: 'how a member looks at the caseload; says nothing of a client',
} as const;

const casework = { compartment: 'casework', roles: 'all' } as const;

export const clients = {
  /** The whole caseload; sorting and filtering happen on screen. */
  list: procedure({
    ...casework,
    input: z.object({}),
    output: z.array(caseloadRowSchema),
    journal: { kind: 'view', action: 'read', object: 'caseload', subject: () => ({}) },
  }),
  get: procedure({
    ...casework,
    input: z.object({ id: idSchema }),
    output: clientSchema,
    journal: {
      kind: 'view',
      action: 'read',
      object: 'client',
      subject: ({ id }) => ({ client: id, id }),
    },
  }),
  /** Enters a new client (`id` null) or saves changes to one. A code in use is `record.duplicate-code`. */
  save: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      /** The version the changes are based on; 0 for a new client. */
      version: z.number().int(),
      fields: consistentFieldsSchema,
    }),
    output: saveOutcome(clientSchema),
    journal: { kind: 'handler' },
    client: ({ id }) => id,
  }),
  /** People in the vault who may be the same person: same code, a like name with the same birth date, year or phone, or a like name where no birth is known to compare. */
  findSimilar: procedure({
    ...casework,
    input: z.object({
      exceptId: idSchema.nullable(),
      code: z.string().max(40),
      givenName: lineSchema,
      familyName: lineSchema,
      birthDate: dateSchema.nullable(),
      birthYear: z.number().int().nullable(),
      phone: z.string().max(60),
    }),
    output: z.array(
      caseloadRowSchema.extend({
        because: z.array(z.enum(likenessReasons)),
      }),
    ),
    journal: { kind: 'view', action: 'read', object: 'caseload', subject: () => ({}) },
  }),
  /** The next free code of this year, `<prefix>-<year>-<number>`, after the codes in use. */
  suggestCode: procedure({
    ...casework,
    input: z.object({}),
    output: z.object({ code: z.string() }),
    journal: { kind: 'none', why: 'gives an unused code; says nothing of a client' },
  }),
  /** The words in use in this vault, most used first, to choose from instead of typing. */
  vocabulary: procedure({
    ...casework,
    input: z.object({}),
    output: z.object({
      municipalities: z.array(z.string()),
      counsellors: z.array(z.string()),
      languages: z.array(z.string()),
    }),
    journal: {
      kind: 'none',
      why: 'names of places, colleagues and languages; says nothing of a client',
    },
  }),
  /** The signed-in member's own way of looking at the caseload; null until it was changed. */
  preferences: procedure({
    ...casework,
    input: z.object({}),
    output: caseloadPreferencesSchema.nullable(),
    journal: preferencesOnly,
  }),
  savePreferences: procedure({
    ...casework,
    input: caseloadPreferencesSchema,
    output: z.object({}),
    journal: preferencesOnly,
  }),
};
