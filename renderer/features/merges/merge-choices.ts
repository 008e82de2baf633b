import { type ClientFields, emptyClientFields } from '../../../contract/clients.ts';
import { flatFields, type PersonField } from '../clients/index.ts';

/** Fields that are chosen together: one without the others would make a third person of two. */
const groups = {
  name: ['givenName', 'infix', 'familyName'],
  birth: ['birthDate', 'birthYear'],
  gender: ['gender'],
  phone: ['phone'],
  email: ['email'],
  safeContact: [
    ...['safeContact.callSafe', 'safeContact.channel', 'safeContact.hours'],
    ...['safeContact.voicemail', 'safeContact.ifOtherAnswers', 'safeContact.safetyWord'],
    ...['safeContact.whoMayKnow', 'safeContact.note'],
  ],
  risk: ['risk', 'riskReason', 'riskOn'],
  counsellor: ['counsellor'],
  municipality: ['municipality'],
  languages: ['languages'],
  interpreter: ['interpreterNeeded', 'interpreterLanguage'],
  nationality: ['nationality'],
  residence: [
    ...['residence', 'residenceStatus', 'reflectionFrom', 'reflectionUntil', 'permitUntil'],
  ],
  declaration: ['declaration', 'declarationOn'],
  children: ['childList', 'children'],
  healthInsurer: ['healthInsurer', 'healthInsurerPhone'],
  generalPractitioner: ['generalPractitioner', 'generalPractitionerPhone'],
  referral: ['referralSource', 'referralNote'],
  registeredOn: ['registeredOn'],
  housingSituation: ['housingSituation'],
  remarks: ['remarks'],
} as const satisfies Record<string, readonly string[]>;

export type FieldGroup = keyof typeof groups;
/** From the file that stays, from the one that goes, or one after the other. */
export type Choice = 'stays' | 'gone' | 'both';
export type Choices = Partial<Record<FieldGroup, Choice>>;

/** The fields of a group. */
export const fieldsOf = (group: FieldGroup): readonly PersonField[] =>
  groups[group] as readonly PersonField[];

/** What can be chosen of a group: remarks can be kept of both. */
export const choicesOf = (group: FieldGroup): readonly Choice[] =>
  group === 'remarks' ? ['both', 'stays', 'gone'] : ['stays', 'gone'];

interface Two {
  readonly stays: ClientFields;
  readonly gone: ClientFields;
}

/** What two people differ in. */
export function differingGroups({ stays, gone }: Two): FieldGroup[] {
  const [mine, theirs] = [flatFields(stays), flatFields(gone)];
  return (Object.keys(groups) as FieldGroup[]).filter((group) =>
    fieldsOf(group).some((field) => !isSame(mine[field], theirs[field])),
  );
}

/**
 * What is chosen unless someone chooses otherwise: what the file that stays says, the other where that says nothing; of
 * risk what was assessed last, of remarks both.
 */
export function usualChoice(group: FieldGroup, { stays, gone }: Two): Choice {
  if (isEmptyIn(group, stays)) return 'gone';
  if (isEmptyIn(group, gone)) return 'stays';
  if (group === 'remarks') return 'both';
  if (group === 'risk') return (gone.riskOn ?? '') > (stays.riskOn ?? '') ? 'gone' : 'stays';
  return 'stays';
}

/** The person as they will be. */
export function chosenFields(two: Two, choices: Choices): ClientFields {
  const [stays, gone] = [flatFields(two.stays), flatFields(two.gone)];
  const chosen: Record<string, unknown> = { ...stays };
  for (const group of differingGroups(two)) {
    const choice = choices[group] ?? usualChoice(group, two);
    if (choice === 'gone') for (const field of fieldsOf(group)) chosen[field] = gone[field];
    if (choice === 'both') chosen['remarks'] = `${two.stays.remarks}\n\n${two.gone.remarks}`;
  }
  return unflattened(chosen, two.stays);
}

const safe = 'safeContact.';

/** `like` has the shape; every field of it is in the flat ones. */
function unflattened(flat: Readonly<Record<string, unknown>>, like: ClientFields): ClientFields {
  const own = Object.entries(flat).filter(([field]) => !field.startsWith(safe));
  const safeContact = Object.entries(flat).filter(([field]) => field.startsWith(safe));
  return {
    ...like,
    ...Object.fromEntries(own),
    safeContact: {
      ...like.safeContact,
      ...Object.fromEntries(safeContact.map(([field, value]) => [field.slice(safe.length), value])),
    },
  };
}

const nothing = flatFields(emptyClientFields());

/** Whether nobody filled in anything of a group. */
export const isEmptyIn = (group: FieldGroup, fields: ClientFields): boolean =>
  fieldsOf(group).every((field) => isSame(flatFields(fields)[field], nothing[field]));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
