/**
 * The words a client file chooses from. Apart from the schemas, so that a page can list them
 * without carrying the schemas.
 */

/** The course of a client, in order. Any phase may be dormant. */
export const phases = [
  'outreach', // bereikt
  'registration', // aanmelding
  'intake', // intake
  'stabilisation', // stabilisatie
  'guidance', // begeleiding en behandeling
  'exiting', // uitstappen
  'aftercare', // nazorg
  'closed', // afgesloten
] as const;
export type Phase = (typeof phases)[number];

export const riskLevels = ['unknown', 'low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** How it is with the contact, as far as that asks for a look. */
export const contactStates = ['quiet', 'dormant'] as const;
export type ContactState = (typeof contactStates)[number];

/** Why two files may be of one person. */
export const likenessReasons = [
  'code',
  'name-and-birth',
  'name-and-phone',
  'phone',
  'name',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export const genders = ['woman', 'man', 'other', 'unknown'] as const;

export const referralSources = [
  'self',
  'police',
  'comensha',
  'gp',
  'ggd',
  'street-work',
  'partner-organisation',
  'other',
  'unknown',
] as const;

export const housingSituations = [
  'own-home',
  'with-partner',
  'with-family',
  'supported-living',
  'emergency-shelter',
  'safe-house',
  'homeless',
  'other',
  'unknown',
] as const;

/** By what right someone stays in the Netherlands. */
export const residences = [
  'unknown',
  'dutch',
  'eu',
  'permit',
  'asylum',
  'b8-reflection', // bedenktijd
  'b8-permit',
  'undocumented',
  'other',
] as const;

/** Whether human trafficking was reported to the police (aangifte). */
export const declarations = ['unknown', 'yes', 'no'] as const;

export const contactChannels = ['phone', 'text', 'app', 'email', 'in-person', 'via-other'] as const;
export const callSafeties = ['yes', 'daytime-only', 'no', 'unknown'] as const;
export const voicemailRules = ['allowed', 'forbidden', 'unknown'] as const;

/** What the caseload's columns are, in their usual order. The person's name always shows. */
export const caseloadColumns = [
  'code',
  'name',
  'phase',
  'risk',
  'counsellor',
  'municipality',
  'lastContact',
  'age',
  'registered',
  'housing',
  'languages',
] as const;
export type CaseloadColumn = (typeof caseloadColumns)[number];
