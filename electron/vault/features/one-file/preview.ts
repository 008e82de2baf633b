import type { Compartment } from '../../../../contract/common.ts';
import type { KeptClient, KeptFile, partStates } from '../../../../contract/one-file.ts';
import type { LongContext } from '../../handlers.ts';
import { codeBeside, codesInUse } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { collectRows, countMentions, countOfOthers, type Row } from './collect.ts';
import type { OpenedBackup } from './opened.ts';

export type CaseworkContext = LongContext<CaseworkTables>;
type PartState = (typeof partStates)[number];

/** Entries that change nothing of a file. */
const looks = "'read', 'search', 'print', 'export', 'break-glass', 'acknowledge'";

interface CaseloadLine {
  readonly id: string;
  readonly code: string;
  readonly given_name: string;
  readonly infix: string;
  readonly family_name: string;
  readonly phase: KeptClient['phase'];
  readonly updated_at: string;
  readonly counsellor: string;
  readonly changed_at: string | null;
}

/** The caseload as it was, by code, and whose each file was. */
export function listKeptClients({ connection }: LongContext, backup: OpenedBackup) {
  const isPresent = connection.database.prepare('SELECT 1 FROM client WHERE id = ?');
  const lines = backup.parts
    .get('casework')
    ?.database.prepare(
      `SELECT id, code, given_name, infix, family_name, phase, updated_at, counsellor,
         (SELECT max(at) FROM journal WHERE client_id = client.id AND action NOT IN (${looks})) AS changed_at
       FROM client ORDER BY code`,
    )
    .all() as unknown as CaseloadLine[] | undefined;
  const clients = (lines ?? []).map(
    (line): KeptClient => ({
      ...{ id: line.id, code: line.code, givenName: line.given_name, infix: line.infix },
      ...{ familyName: line.family_name, phase: line.phase },
      changedAt: line.changed_at ?? line.updated_at,
      present: isPresent.get([line.id]) !== undefined,
    }),
  );
  return { clients, counsellors: new Map((lines ?? []).map((line) => [line.id, line.counsellor])) };
}

/** What becomes of each compartment of a file. */
export function partStatesOf(
  { session }: LongContext,
  { parts, present }: OpenedBackup,
  client: string,
): readonly { readonly compartment: Compartment; readonly state: PartState }[] {
  const stateOf = (compartment: Compartment): PartState => {
    if (!present.has(compartment)) return 'absent';
    if (!parts.has(compartment)) return 'no-key';
    const reach = compartment === 'places' ? 'secret-address' : 'file';
    return session.access.basisFor(client, reach) === null ? 'reason-needed' : 'taken';
  };
  return (['casework', 'treatment', 'places'] as const).map((compartment) => ({
    compartment,
    state: stateOf(compartment),
  }));
}

/** What a file in the backup holds. */
export async function describeFile(
  context: CaseworkContext,
  backup: OpenedBackup,
  client: Row,
): Promise<KeptFile> {
  const { connection, session } = context;
  const { memberId } = session.member;
  const id = String(client['id']);
  const code = String(client['code']);
  const inUse = await connection.transact(session.member, (records) => codesInUse(records));
  let documentBytes = 0;
  let draftsOfOthers = 0;
  let importLines = 0;
  const parts = partStatesOf(context, backup, id).map(({ compartment, state }) => {
    const part = backup.parts.get(compartment);
    if (!part || state !== 'taken') return { compartment, state, olderSteps: 0, counts: [] };
    const collected = collectRows(part.database, compartment, id, memberId);
    for (const { table, rows } of collected) {
      if (table === 'document') for (const { bytes } of rows) documentBytes += Number(bytes);
    }
    draftsOfOthers += countOfOthers(part.database, compartment, id, memberId);
    importLines += countMentions(part.database, compartment, id);
    const counts = collected.map(({ table, rows }) => ({ compartment, table, rows: rows.length }));
    return { compartment, state, olderSteps: part.olderSteps, counts };
  });
  return {
    ...{ clientId: id, code, suggestedCode: codeBeside(code, inUse), parts },
    ...{ documentBytes, draftsOfOthers, importLines },
  };
}
