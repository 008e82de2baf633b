import type { MergeObstacle } from '../../../../contract/merges.ts';
import type { Connection } from '../../db/connection.ts';
import type { Session } from '../../session.ts';

interface File {
  readonly id: string;
  readonly code: string;
}

/** What keeps files from being changed as a whole now, in every part that the member has a key for. */
export function obstaclesOf(session: Session, files: readonly File[]): MergeObstacle[] {
  const connections = [...session.connections.values()];
  return files.flatMap((file) => [
    ...connections.flatMap((connection) => draftsOf(session, connection, file)),
    ...(isOffered(session, file) ? [{ kind: 'hand-over', code: file.code } as const] : []),
    ...(connections.some((connection) => isRestoring(connection, file))
      ? [{ kind: 'restoring', code: file.code } as const]
      : []),
  ]);
}

function draftsOf(session: Session, { database }: Connection, { id, code }: File): MergeObstacle[] {
  const { member, access } = session;
  const names = new Map(access.activeTeam().map((each) => [each.id, each.name]));
  return database
    .prepare('SELECT DISTINCT kind, member_id FROM draft WHERE client_id = ? ORDER BY kind')
    .all<{ kind: string; member_id: string }>([id])
    .map(({ kind, member_id }) => ({
      ...{ kind: 'draft', code },
      // The table holds only kinds the contract let in.
      draft: kind as Extract<MergeObstacle, { kind: 'draft' }>['draft'],
      by: member_id === member.memberId ? member.memberName : (names.get(member_id) ?? ''),
    }));
}

const isOffered = ({ connections }: Session, { id }: File): boolean =>
  connections
    .get('casework')
    ?.database.prepare("SELECT 1 FROM file_offer WHERE client_id = ? AND state = 'open'")
    .get([id]) !== undefined;

const isRestoring = ({ database }: Connection, { id }: File): boolean =>
  database.prepare('SELECT 1 FROM restored_row WHERE client_id = ? LIMIT 1').get([id]) !==
  undefined;
