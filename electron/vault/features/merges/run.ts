import { LuwteError } from '../../../../contract/errors.ts';
import type { JournalBasis } from '../../../../contract/journal-terms.ts';
import type { merges } from '../../../../contract/merges.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import {
  type ClientRow,
  clientFieldsFromRow,
  clientFromRow,
  journalledFields,
  updateClient,
} from '../clients/index.ts';
import {
  columnsFrom,
  joinCourses,
  keepClientInStep,
  listEpisodes,
  searchDocumentOf,
} from '../course/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { recordMerge } from './follow.ts';
import { type MergeLog, wordsOfRecord } from './log.ts';
import { moveRows } from './move-rows.ts';
import { type Row, rowsOf } from './rows.ts';
import { keptPlans } from './singles.ts';
import type { StoredMerge } from './store.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type Wish = ParsedInputOf<typeof merges.run>;

/** The row of a client. Fails with `record.not-found`. */
export function requireRow({ database }: Pick<Connection, 'database'>, id: string): ClientRow {
  const [row] = rowsOf(database, 'client', 'id', id);
  if (!row) throw new LuwteError('record.not-found');
  // The columns of the table are those of the type.
  return row as unknown as ClientRow;
}

/** Merges two files in `casework`, which decides; in one transaction. Gives the merge. */
export async function mergeCasework(
  connection: Connection,
  context: CaseworkContext,
  { clientId, goneId, staysVersion, goneVersion, fields }: Wish,
  bases: { readonly stays: JournalBasis; readonly gone: JournalBasis },
): Promise<StoredMerge> {
  const stays = requireRow(connection, clientId);
  const gone = requireRow(connection, goneId);
  if (stays.version !== staysVersion || gone.version !== goneVersion) {
    throw new LuwteError('merge.changed');
  }
  const merge: StoredMerge = {
    ...{ id: context.newId(), client: clientId, into: clientId, gone: goneId },
    ...{ goneCode: gone.code, goneSince: gone.created_at },
    ...{ at: context.now(), by: context.member.memberName },
  };
  const joined = joinCourses(
    await listEpisodes(context, clientId),
    await listEpisodes(context, goneId),
  );
  if (!joined) throw new LuwteError('merge.not-now');
  const kept = keptPlans(connection, merge);
  const log = moveRows(connection, merge, (noted) =>
    joinEpisodes(connection, noted, merge, joined),
  );
  log.remove('client', { ...gone } as unknown as Row);
  context.journal.record({
    ...{ action: 'merge', object: 'client', id: goneId, client: goneId, basis: bases.gone },
    detail: `to ${stays.code}`,
    changes: fieldChanges(null, journalledFields(clientFieldsFromRow(gone))).map(
      ({ field, after }) => ({ field, before: after, after: null }),
    ),
  });
  recordMerge(context.journal, merge, kept, bases.stays);
  await updatePerson(context, clientId, stays, fields);
  noteDifferences(log, stays, requireRow(connection, clientId));
  return merge;
}

function joinEpisodes(
  { database }: Connection,
  log: MergeLog,
  { into, gone }: StoredMerge,
  { changed, left }: NonNullable<ReturnType<typeof joinCourses>>,
): void {
  for (const row of rowsOf(database, 'episode', 'client_id', gone)) {
    if (!left.includes(String(row['id']))) continue;
    log.remove('episode', row);
    const words = wordsOfRecord(database, 'episode', String(row['id']));
    if (words) log.words(words, null);
  }
  for (const row of rowsOf(database, 'episode', 'client_id', into)) {
    const id = String(row['id']);
    const content = changed.get(id);
    if (!content) continue;
    log.update('episode', row, { ...columnsFrom(content) });
    const { at, body } = searchDocumentOf({ id, clientId: into }, content);
    const words = wordsOfRecord(database, 'episode', id);
    if (words) log.words(words, { ...words, at, body });
  }
}

/** What was chosen of the person; where the course is follows from the course. */
async function updatePerson(
  context: CaseworkContext,
  id: string,
  before: ClientRow,
  wish: Wish['fields'],
): Promise<void> {
  if ((await listEpisodes(context, id)).length > 0) await keepClientInStep(context, id);
  const row = await context.db
    .selectFrom('client')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { version, phase, phaseOn, phaseReason, dormant } = clientFromRow(row);
  const course = { phase, phaseOn, phaseReason, dormant };
  const saved = await updateClient(context, id, version, { ...wish, ...course, code: before.code });
  if (saved === null) throw new Error('the file that stays was not saved exactly once');
}

/** That a record was saved once more is no difference. */
const ofEachSave = new Set(['version', 'updated_at', 'saved_by']);

function noteDifferences(log: MergeLog, before: ClientRow, after: ClientRow): void {
  const [was, is] = [{ ...before } as unknown as Row, { ...after } as unknown as Row];
  const changed = Object.entries(is).filter(
    ([column, value]) => !ofEachSave.has(column) && was[column] !== value,
  );
  if (changed.length > 0) log.note('client', was, Object.fromEntries(changed));
}
