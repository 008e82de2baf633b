import { setTimeout } from 'node:timers/promises';
import type { Compartment } from '../../../../contract/common.ts';
import type { Connection } from '../../db/connection.ts';
import { asLuwteError } from '../../dispatch.ts';
import { connectionOf, type Session } from '../../session.ts';
import { isFrozen } from '../backup/index.ts';
import { removeRemains } from '../documents/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { markDone, readErasures, rememberSearches, type StoredErasure } from './repository.ts';
import { scrub, wipeRows } from './wipe.ts';

/** Hears that one more step was taken. */
type Step = () => void;

const caseworkOf = (session: Session) => connectionOf<CaseworkTables>(session, 'casework');

/** Goes on with an erasure as far as the member has keys; gives the parts that are still to be done. */
export async function carryOut(session: Session, id: string, step: Step): Promise<Compartment[]> {
  const casework = caseworkOf(session);
  const read = async () => {
    const all = await casework.transact(session.member, readErasures);
    const found = all.find((erasure) => erasure.id === id);
    if (!found) throw new Error('there is no such erasure');
    return found;
  };
  // Casework comes first: it tells which searches led to the file.
  for (const compartment of openParts(await read())) {
    const connection = session.connections.get(compartment);
    if (!connection) continue;
    try {
      await erasePart(session, connection, await read(), step);
    } catch (error) {
      // What is begun stands in the vault and is made good when it opens next.
      if (asLuwteError(error).code === 'vault.folder-gone') throw error;
    }
  }
  return openParts(await read());
}

const openParts = ({ parts }: StoredErasure) =>
  parts.filter(({ done }) => done === null).map(({ compartment }) => compartment);

async function erasePart(
  session: Session,
  connection: Connection,
  { id, clientId, code, searched }: StoredErasure,
  step: Step,
): Promise<void> {
  const { compartment } = connection;
  await wipeRows(session, connection, { clientId, code }, searched, async (context, found) => {
    // The same transaction, or what a kill in between left could not be told from no searches.
    if (compartment === 'casework') await rememberSearches(context, id, [...searched, ...found]);
  });
  step();
  await scrub(connection);
  step();
  await caseworkOf(session).transact(session.member, async (context) => {
    await markDone(context, id, compartment);
    const detail = `${code}; ${compartment} done`;
    context.journal.record({
      action: 'erase',
      object: 'client',
      id: clientId,
      client: clientId,
      detail,
    });
  });
}

const backupMilliseconds = 2000;

/** Makes good what interrupted an erasure, or what waited for a member with the key; while `goesOn`. */
export async function finishErasures(
  session: Session,
  goesOn: () => boolean = () => true,
): Promise<void> {
  const connections = [...session.connections.values()];
  const all = await caseworkOf(session).transact(session.member, readErasures);
  const due = all.filter((erasure) =>
    openParts(erasure).some((compartment) => session.connections.has(compartment)),
  );
  if (due.length === 0) return;
  // Pieces of documents that an interrupted erasure let go of.
  await removeRemains(session, goesOn);
  for (const { id } of due) {
    while (goesOn() && connections.some(({ database }) => isFrozen(database))) {
      await setTimeout(backupMilliseconds, undefined, { ref: false });
    }
    if (!goesOn()) return;
    await carryOut(session, id, () => undefined);
  }
  await session.writeAnchors();
}
