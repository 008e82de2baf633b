import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { DocumentContext } from './pieces.ts';
import { listDocuments } from './repository.ts';

/** The documents of a client, each at its date. */
export async function timelineItems(
  context: DocumentContext,
  clientId: string,
): Promise<TimelineItem[]> {
  const documents = await listDocuments(context, clientId);
  return documents.map(({ id, fields, savedBy }) => ({
    id,
    kind: 'document',
    at: fields.onDate,
    title: fields.title,
    text: '',
    author: savedBy,
    state: 'none',
    objectId: id,
    change: null,
  }));
}
