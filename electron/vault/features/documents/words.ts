import type { StoredDocument } from '../../../../contract/documents.ts';
import type { SearchDocument } from '../../db/search-index.ts';

/** What of a document can be found: its title, its tags and the name of its file; not what is in it. */
export function searchDocumentOf({
  id,
  clientId,
  fields,
  fileName,
}: StoredDocument): SearchDocument {
  return {
    kind: 'document',
    objectId: id,
    clientId,
    at: fields.onDate,
    title: fields.title,
    body: [fields.title, ...fields.tags, fileName].join('\n'),
  };
}
