import type { JournalBasis } from '../../../../contract/journal-terms.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import { searchDocumentOf as clientWords, requireClient } from '../clients/index.ts';
import { keepClientInStep, listEpisodes } from '../course/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { moveBack } from './move-rows.ts';
import type { StoredMerge } from './store.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** Takes a merge apart in `casework`, which decides. Gives the fields of the person that were changed since. */
export async function undoCasework(
  connection: Connection,
  context: CaseworkContext,
  merge: StoredMerge,
  basis: JournalBasis,
): Promise<string[]> {
  const { into, gone, goneCode } = merge;
  const kept = moveBack(connection, merge);
  for (const id of [into, gone]) {
    if ((await listEpisodes(context, id)).length > 0) await keepClientInStep(context, id);
    const { createdAt, ...client } = await requireClient(context, id);
    context.search.put(clientWords(id, createdAt, client));
    context.journal.record({
      ...{ action: 'restore', object: 'client', id, client: id, basis },
      detail: `merge ${goneCode} undone`,
    });
  }
  return kept.flatMap(({ table, column }) =>
    table === 'client' && !ofTheCourse.has(column) ? [fieldOf(column)] : [],
  );
}

/** They follow from the course. */
const ofTheCourse = new Set(['phase', 'phase_on', 'phase_reason', 'dormant']);

/** The field of a person that a column holds, as history names it. */
function fieldOf(column: string): string {
  if (column === 'safe_call') return 'safeContact.callSafe';
  const camel = (name: string) =>
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return column.startsWith('safe_')
    ? `safeContact.${camel(column.slice('safe_'.length))}`
    : camel(column);
}
