import type { Referral } from '../../../../contract/referral.ts';
import type { SearchDocument } from '../../db/search-index.ts';

/** What of a referral can be found: the help, to whom, and every note with it. */
export function searchDocumentOf({ id, clientId, fields, steps }: Referral): SearchDocument {
  const { help, recipient, contactPerson, reason, note } = fields;
  const parts = [
    recipient?.name ?? '',
    contactPerson,
    reason,
    note,
    ...steps.map((step) => step.note),
  ];
  return {
    ...{ kind: 'referral', objectId: id, clientId, title: help },
    at: steps.at(-1)?.on ?? '',
    body: parts.filter((part) => part.trim() !== '').join('\n'),
  };
}
