import type { CaseloadRow, Child, Client, ClientFields } from '../../../../contract/clients.ts';
import type { ClientRow } from './tables.ts';

type FieldColumns = Omit<ClientRow, 'id' | 'version' | 'created_at' | 'updated_at' | 'saved_by'>;

/** The columns that the caseload shows. */
export const caseloadRowColumns = [
  'id',
  'code',
  'given_name',
  'infix',
  'family_name',
  'birth_date',
  'birth_year',
  'phase',
  'dormant',
  'counsellor',
  'municipality',
  'risk',
  'registered_on',
  'housing_situation',
  'languages',
  'interpreter_needed',
  'created_at',
] as const satisfies readonly (keyof ClientRow)[];

/** What is known of a person, as it is stored. */
export function columnsFromFields(fields: ClientFields): FieldColumns {
  const safe = fields.safeContact;
  return {
    code: fields.code,
    given_name: fields.givenName,
    infix: fields.infix,
    family_name: fields.familyName,
    birth_date: fields.birthDate,
    birth_year: fields.birthYear,
    gender: fields.gender,
    languages: JSON.stringify(fields.languages),
    interpreter_needed: Number(fields.interpreterNeeded),
    interpreter_language: fields.interpreterLanguage,
    nationality: fields.nationality,
    residence: fields.residence,
    residence_status: fields.residenceStatus,
    reflection_from: fields.reflectionFrom,
    reflection_until: fields.reflectionUntil,
    declaration: fields.declaration,
    declaration_on: fields.declarationOn,
    permit_until: fields.permitUntil,
    municipality: fields.municipality,
    phone: fields.phone,
    email: fields.email,
    child_list: JSON.stringify(fields.childList),
    children: fields.children,
    health_insurer: fields.healthInsurer,
    health_insurer_phone: fields.healthInsurerPhone,
    general_practitioner: fields.generalPractitioner,
    general_practitioner_phone: fields.generalPractitionerPhone,
    referral_source: fields.referralSource,
    referral_note: fields.referralNote,
    registered_on: fields.registeredOn,
    phase: fields.phase,
    phase_on: fields.phaseOn,
    phase_reason: fields.phaseReason,
    dormant: Number(fields.dormant),
    counsellor: fields.counsellor,
    housing_situation: fields.housingSituation,
    remarks: fields.remarks,
    risk: fields.risk,
    risk_reason: fields.riskReason,
    risk_on: fields.riskOn,
    safe_call: safe.callSafe,
    safe_channel: safe.channel,
    safe_hours: safe.hours,
    safe_voicemail: safe.voicemail,
    safe_if_other_answers: safe.ifOtherAnswers,
    safe_safety_word: safe.safetyWord,
    safe_who_may_know: safe.whoMayKnow,
    safe_note: safe.note,
  };
}

/** What is known of a person, from a stored row. */
export function clientFieldsFromRow(row: ClientRow): ClientFields {
  return {
    code: row.code,
    givenName: row.given_name,
    infix: row.infix,
    familyName: row.family_name,
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    gender: row.gender,
    languages: listOfText(row.languages),
    interpreterNeeded: row.interpreter_needed === 1,
    interpreterLanguage: row.interpreter_language,
    nationality: row.nationality,
    residence: row.residence,
    residenceStatus: row.residence_status,
    reflectionFrom: row.reflection_from,
    reflectionUntil: row.reflection_until,
    declaration: row.declaration,
    declarationOn: row.declaration_on,
    permitUntil: row.permit_until,
    municipality: row.municipality,
    phone: row.phone,
    email: row.email,
    // Only `columnsFromFields` writes it.
    childList: JSON.parse(row.child_list) as Child[],
    children: row.children,
    healthInsurer: row.health_insurer,
    healthInsurerPhone: row.health_insurer_phone,
    generalPractitioner: row.general_practitioner,
    generalPractitionerPhone: row.general_practitioner_phone,
    referralSource: row.referral_source,
    referralNote: row.referral_note,
    registeredOn: row.registered_on,
    phase: row.phase,
    phaseOn: row.phase_on,
    phaseReason: row.phase_reason,
    dormant: row.dormant === 1,
    counsellor: row.counsellor,
    housingSituation: row.housing_situation,
    remarks: row.remarks,
    risk: row.risk,
    riskReason: row.risk_reason,
    riskOn: row.risk_on,
    safeContact: {
      callSafe: row.safe_call,
      channel: row.safe_channel,
      hours: row.safe_hours,
      voicemail: row.safe_voicemail,
      ifOtherAnswers: row.safe_if_other_answers,
      safetyWord: row.safe_safety_word,
      whoMayKnow: row.safe_who_may_know,
      note: row.safe_note,
    },
  };
}

/** A client with the facts of its record. */
export function clientFromRow(row: ClientRow): Client {
  return {
    ...clientFieldsFromRow(row),
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What a line of the caseload tells besides the client's own record. */
type Beside = Pick<CaseloadRow, 'lastContactOn' | 'formerCodes'>;

/** A line of the caseload. */
export function caseloadRowFrom(
  row: Pick<ClientRow, (typeof caseloadRowColumns)[number]>,
  beside: Beside,
): CaseloadRow {
  return {
    id: row.id,
    code: row.code,
    givenName: row.given_name,
    infix: row.infix,
    familyName: row.family_name,
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    phase: row.phase,
    dormant: row.dormant === 1,
    counsellor: row.counsellor,
    municipality: row.municipality,
    risk: row.risk,
    registeredOn: row.registered_on,
    housingSituation: row.housing_situation,
    languages: listOfText(row.languages),
    interpreterNeeded: row.interpreter_needed === 1,
    createdAt: row.created_at,
    ...beside,
  };
}

/** The words of a column that holds a JSON array of text. */
export function listOfText(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}
