import type { ClientFields } from '../../../../contract/clients.ts';
import type { SearchDocument } from '../../db/search-index.ts';

/** A name as it is said: given name, infix, family name. */
export function spokenName(name: Pick<ClientFields, 'givenName' | 'infix' | 'familyName'>): string {
  return [name.givenName, name.infix, name.familyName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * What of a client can be found. The safety word and what to say to others stay out: they would
 * show up in the snippet of a search that is about something else.
 */
export function searchDocumentOf(
  id: string,
  createdAt: string,
  fields: ClientFields,
): SearchDocument {
  const body = [
    fields.municipality,
    fields.phone,
    fields.email,
    fields.counsellor,
    fields.languages.join(', '),
    fields.interpreterLanguage,
    fields.nationality,
    fields.residenceStatus,
    fields.children,
    fields.childList
      .flatMap(({ name, livesWith, note }) => [name, livesWith, note])
      .filter(Boolean)
      .join(', '),
    fields.healthInsurer,
    fields.healthInsurerPhone,
    fields.generalPractitioner,
    fields.generalPractitionerPhone,
    fields.referralNote,
    fields.riskReason,
    fields.remarks,
  ].filter((part) => part.trim() !== '');
  return {
    kind: 'client',
    objectId: id,
    clientId: id,
    at: fields.registeredOn ?? createdAt,
    title: `${fields.code} ${spokenName(fields)}`.trim(),
    body: body.join('\n'),
  };
}
