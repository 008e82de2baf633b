import type { Contact } from '../../../../contract/contacts.ts';
import { firstLine, plainText } from '../../db/plain-text.ts';
import type { SearchDocument } from '../../db/search-index.ts';

/** What of a contact note can be found: all its words, and those added later. */
export function searchDocumentOf(contact: Contact): SearchDocument {
  const parts = [
    contact.note,
    contact.agreements,
    contact.place,
    contact.present,
    ...contact.addenda.map(({ text }) => text),
  ];
  return {
    kind: 'contact',
    objectId: contact.id,
    clientId: contact.clientId,
    at: contact.onDate,
    title: firstLine(contact.note),
    body: parts
      .filter((part) => part.trim() !== '')
      .map(plainText)
      .join('\n'),
  };
}
