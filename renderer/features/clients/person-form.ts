import { z } from 'zod';
import {
  type ClientFields,
  childSchema,
  clientFieldsSchema,
  mostChildren,
} from '../../../contract/clients.ts';
import { lineLimit, textLimit } from '../../../contract/common.ts';
import { reflectionEnd, residenceProblems } from '../../../contract/residence.ts';

const text = z.string();
const day = clientFieldsSchema.shape.permitUntil.default(null);

/** The fields while they are typed: a draft may hold what can't be saved yet. */
export const typedFieldsSchema = clientFieldsSchema.extend({
  code: text,
  givenName: text,
  infix: text,
  familyName: text,
  birthYear: z.number().nullable(),
  languages: z.array(text),
  nationality: text,
  // What came to the form later: an older draft has none of it.
  interpreterLanguage: text.default(''),
  residence: clientFieldsSchema.shape.residence.default('unknown'),
  reflectionFrom: day,
  reflectionUntil: day,
  declaration: clientFieldsSchema.shape.declaration.default('unknown'),
  declarationOn: day,
  permitUntil: day,
  childList: z
    .array(
      childSchema.extend({
        name: text,
        birthYear: z.number().nullable(),
        livesWith: text,
        note: text,
      }),
    )
    .default([]),
  healthInsurerPhone: text.default(''),
  generalPractitionerPhone: text.default(''),
  residenceStatus: text,
  municipality: text,
  phone: text,
  email: text,
  children: text,
  healthInsurer: text,
  generalPractitioner: text,
  referralNote: text,
  phaseReason: text,
  counsellor: text,
  remarks: text,
  riskReason: text,
  safeContact: clientFieldsSchema.shape.safeContact.extend({
    hours: text,
    ifOtherAnswers: text,
    safetyWord: text,
    whoMayKnow: text,
    note: text,
  }),
});

/** A field of a client; those of safe contact as `safeContact.<field>`, as the journal names them. */
export type PersonField =
  | Exclude<keyof ClientFields, 'safeContact'>
  | `safeContact.${keyof ClientFields['safeContact'] & string}`;

export interface PersonProblem {
  readonly problem:
    | 'missing'
    | 'both-births'
    | 'year-impossible'
    | 'in-future'
    | 'too-long'
    | 'too-many'
    | 'reason-needed'
    | 'date-needed'
    | 'call-unsafe'
    | 'code-in-use'
    | 'end-before-start'
    | 'reflection-too-long'
    | 'too-many-children'
    | 'child-year';
  /** Figures for the sentence. */
  readonly params?: { readonly length?: number; readonly limit?: number };
}

export type PersonProblems = Partial<Record<PersonField, PersonProblem>>;

const limits: Partial<Record<PersonField, number>> = {
  code: 40,
  givenName: lineLimit,
  infix: 40,
  familyName: lineLimit,
  nationality: lineLimit,
  interpreterLanguage: lineLimit,
  residenceStatus: lineLimit,
  municipality: lineLimit,
  phone: 60,
  email: 200,
  children: lineLimit,
  healthInsurer: lineLimit,
  healthInsurerPhone: 60,
  generalPractitioner: lineLimit,
  generalPractitionerPhone: 60,
  referralNote: lineLimit,
  phaseReason: lineLimit,
  counsellor: lineLimit,
  remarks: textLimit,
  riskReason: textLimit,
  'safeContact.hours': lineLimit,
  'safeContact.ifOtherAnswers': lineLimit,
  'safeContact.safetyWord': lineLimit,
  'safeContact.whoMayKnow': lineLimit,
  'safeContact.note': textLimit,
};
const mostLanguages = 20;
const longestLanguage = 60;

/**
 * What keeps the form from being saved, by field. `opened` is the record when editing began,
 * `today` the laptop's date.
 */
export function personProblems(
  form: ClientFields,
  opened: ClientFields,
  today: string,
): PersonProblems {
  const problems: PersonProblems = {
    ...lengthProblems(form),
    ...birthProblems(form, today),
    ...childProblems(form, today),
  };
  for (const [field, problem] of Object.entries(residenceProblems(form, today))) {
    problems[field as PersonField] = { problem };
  }
  if (form.code.trim() === '') problems.code = { problem: 'missing' };
  for (const field of ['registeredOn', 'phaseOn', 'riskOn'] as const) {
    const date = form[field];
    if (date !== null && date > today) problems[field] = { problem: 'in-future' };
  }
  if (form.safeContact.callSafe === 'no' && form.safeContact.channel === 'phone') {
    problems['safeContact.channel'] = { problem: 'call-unsafe' };
  }
  if (form.risk !== opened.risk && form.risk !== 'unknown') {
    if (form.riskReason.trim() === '') problems.riskReason = { problem: 'reason-needed' };
    if (form.riskOn === null) problems.riskOn = { problem: 'date-needed' };
  }
  return problems;
}

function lengthProblems(form: ClientFields): PersonProblems {
  const problems: PersonProblems = {};
  const flat = flatFields(form);
  for (const [field, limit] of Object.entries(limits)) {
    const { length } = String(flat[field] ?? '');
    if (length > limit) {
      problems[field as PersonField] = { problem: 'too-long', params: { length, limit } };
    }
  }
  const longest = Math.max(0, ...form.languages.map((language) => language.length));
  if (form.languages.length > mostLanguages) {
    problems.languages = { problem: 'too-many', params: { limit: mostLanguages } };
  } else if (longest > longestLanguage) {
    const params = { length: longest, limit: longestLanguage };
    problems.languages = { problem: 'too-long', params };
  }
  return problems;
}

function childProblems({ childList }: ClientFields, today: string): PersonProblems {
  if (childList.length > mostChildren) {
    return { childList: { problem: 'too-many-children', params: { limit: mostChildren } } };
  }
  const longest = Math.max(
    0,
    ...childList.flatMap(({ name, livesWith, note }) =>
      [name, livesWith, note].map(({ length }) => length),
    ),
  );
  if (longest > lineLimit) {
    return {
      childList: { problem: 'too-long', params: { length: longest, limit: lineLimit } },
    };
  }
  const thisYear = Number(today.slice(0, 4));
  // A child that is expected may have the year to come.
  const possible = childList.every(
    ({ birthYear }) =>
      birthYear === null ||
      (Number.isInteger(birthYear) && birthYear >= 1930 && birthYear <= thisYear + 1),
  );
  return possible ? {} : { childList: { problem: 'child-year' } };
}

function birthProblems({ birthDate, birthYear }: ClientFields, today: string): PersonProblems {
  const thisYear = Number(today.slice(0, 4));
  if (birthDate !== null && birthYear !== null) {
    return { birthYear: { problem: 'both-births' } };
  }
  if (birthDate !== null && birthDate > today) return { birthDate: { problem: 'in-future' } };
  if (birthDate !== null && birthDate < '1900')
    return { birthDate: { problem: 'year-impossible' } };
  const possible =
    birthYear === null ||
    (Number.isInteger(birthYear) && birthYear >= 1900 && birthYear <= thisYear);
  return possible ? {} : { birthYear: { problem: 'year-impossible' } };
}

/** The fields one by one, those of safe contact as `safeContact.<field>`. */
export function flatFields({ safeContact, ...fields }: ClientFields): Record<string, unknown> {
  const safe = Object.entries(safeContact).map(([field, value]) => [`safeContact.${field}`, value]);
  return { ...fields, ...Object.fromEntries(safe) };
}

/** The fields as they are saved: names, code and numbers without blanks around them. */
export function withoutBlanks(fields: ClientFields): ClientFields {
  return {
    ...fields,
    code: fields.code.trim(),
    givenName: fields.givenName.trim(),
    infix: fields.infix.trim(),
    familyName: fields.familyName.trim(),
    municipality: fields.municipality.trim(),
    counsellor: fields.counsellor.trim(),
    phone: fields.phone.trim(),
    email: fields.email.trim(),
    languages: fields.languages.map((language) => language.trim()).filter(Boolean),
    interpreterLanguage: fields.interpreterLanguage.trim(),
    healthInsurerPhone: fields.healthInsurerPhone.trim(),
    generalPractitionerPhone: fields.generalPractitionerPhone.trim(),
    childList: fields.childList.filter(
      ({ name, birthYear, livesWith, note }) =>
        birthYear !== null || [name, livesWith, note].some((text) => text.trim() !== ''),
    ),
  };
}

/** What choosing the first day of a reflection period changes: the last is proposed with it. */
export function withReflectionFrom(
  form: ClientFields,
  reflectionFrom: string | null,
): Pick<ClientFields, 'reflectionFrom' | 'reflectionUntil'> {
  const { reflectionUntil } = form;
  const proposed = form.reflectionFrom === null ? null : reflectionEnd(form.reflectionFrom);
  // An end that someone chose stays.
  const keeps = reflectionUntil !== null && reflectionUntil !== proposed;
  if (reflectionFrom === null)
    return { reflectionFrom, reflectionUntil: keeps ? reflectionUntil : null };
  return {
    reflectionFrom,
    reflectionUntil: keeps ? reflectionUntil : reflectionEnd(reflectionFrom),
  };
}

/**
 * What choosing a phase changes: another one begins today and wants its own reason; the one the
 * record has keeps the date and reason it had.
 */
export function withPhase(
  opened: ClientFields,
  phase: ClientFields['phase'],
  today: string,
): Pick<ClientFields, 'phase' | 'phaseOn' | 'phaseReason'> {
  if (phase === opened.phase) {
    return { phase, phaseOn: opened.phaseOn, phaseReason: opened.phaseReason };
  }
  return { phase, phaseOn: phase === null ? null : today, phaseReason: '' };
}

/** What choosing a risk level changes; see `withPhase`. */
export function withRisk(
  opened: ClientFields,
  risk: ClientFields['risk'],
  today: string,
): Pick<ClientFields, 'risk' | 'riskOn' | 'riskReason'> {
  if (risk === opened.risk) {
    return { risk, riskOn: opened.riskOn, riskReason: opened.riskReason };
  }
  return { risk, riskOn: risk === 'unknown' ? null : today, riskReason: '' };
}
