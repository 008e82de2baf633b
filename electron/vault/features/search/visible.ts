import type { RecordContext } from '../../db/connection.ts';
import { fold } from '../../db/fold.ts';
import { type Term, wordsOf } from './query.ts';

interface Document {
  readonly kind: string;
  readonly client_id: string;
  readonly title: string;
  readonly body: string;
}

/**
 * What may be found of a document. Of a file that first asks for a reason: that it is there, by name
 * and code as in the caseload. That a word stands somewhere in it would tell what it says.
 */
export function visibleIn<D extends Document>(
  context: Pick<RecordContext, 'mayOpen'>,
  terms: readonly Term[],
  documents: readonly D[],
): D[] {
  const opens = new Map<string, boolean>();
  const mayOpen = (client: string) => {
    const known = opens.get(client) ?? context.mayOpen(client);
    opens.set(client, known);
    return known;
  };
  return documents.flatMap((document) => {
    if (mayOpen(document.client_id)) return [document];
    return document.kind === 'client' && isNamedBy(terms, document.title)
      ? [{ ...document, body: '' }]
      : [];
  });
}

function isNamedBy(terms: readonly Term[], title: string): boolean {
  const words = wordsOf(fold(title)).map(({ word }) => word);
  return terms.every((term) =>
    term.words.every((asked) => words.some((word) => word.startsWith(asked))),
  );
}
