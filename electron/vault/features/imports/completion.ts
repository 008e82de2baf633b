import type { ClientFields } from '../../../../contract/clients.ts';

type Field = keyof ClientFields;

/** Of these pairs, one that is filled leaves no room for the other. */
const together: Partial<Record<Field, readonly Field[]>> = {
  birthDate: ['birthYear'],
  birthYear: ['birthDate'],
  // A new name beside half of an old one would make a third person.
  givenName: ['infix', 'familyName'],
  infix: ['givenName', 'familyName'],
  familyName: ['givenName', 'infix'],
};

/** The client with the fields filled that were empty; what was filled is never replaced. */
export function fillEmpty(
  existing: ClientFields,
  incoming: ClientFields,
): { fields: ClientFields; filled: string[] } {
  const fields = { ...existing, safeContact: { ...existing.safeContact } };
  const mayFill = (field: Field) =>
    field !== 'safeContact' &&
    isEmpty(existing[field]) &&
    !isEmpty(incoming[field]) &&
    (together[field] ?? []).every((other) => isEmpty(existing[other]));
  // The keys of an object of this type are its fields.
  const filled: string[] = (Object.keys(incoming) as Field[]).filter(mayFill);
  for (const field of filled) Object.assign(fields, { [field]: incoming[field as Field] });
  for (const [field, value] of Object.entries(incoming.safeContact)) {
    const old = existing.safeContact[field as keyof ClientFields['safeContact']];
    if (!isEmpty(old) || isEmpty(value)) continue;
    Object.assign(fields.safeContact, { [field]: value });
    filled.push(`safeContact.${field}`);
  }
  return { fields, filled };
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    value === false ||
    value === 'unknown' ||
    (Array.isArray(value) && value.length === 0)
  );
}
