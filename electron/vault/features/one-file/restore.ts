import type { Compartment } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { JournalBasis } from '../../../../contract/journal-terms.ts';
import type { oneFile } from '../../../../contract/one-file.ts';
import type { OutputOf, ParsedInputOf } from '../../../../contract/procedure.ts';
import type { Connection, RecordContext } from '../../db/connection.ts';
import { connectionOf } from '../../session.ts';
import { assertGoesOn } from '../backup/index.ts';
import { codesInUse } from '../clients/index.ts';
import { copyContent, dropContent } from '../documents/index.ts';
import { composeFile, type RestoredPart } from './compose.ts';
import type { OpenedBackup } from './opened.ts';
import { type CaseworkContext, partStatesOf } from './preview.ts';
import { dropWaiting, keepWaiting, writeRows, writeWaiting } from './rows.ts';

type Wish = Pick<ParsedInputOf<typeof oneFile.restore>, 'clientId' | 'code' | 'remark'>;
type Outcome = OutputOf<typeof oneFile.restore>;

/** A file that is being put beside the one that is there. */
interface Restoring {
  readonly context: CaseworkContext;
  readonly wish: Wish;
  /** The new client. */
  readonly client: string;
  readonly parts: readonly RestoredPart[];
  readonly bases: ReadonlyMap<Compartment, JournalBasis>;
}

/**
 * Puts a file beside the one that is there. What does not lie in `casework` is written first, to wait; the
 * client in `casework` decides, and the rest follows. Stopped before, nothing of it stays; stopped after, the next
 * unlock lets the rest follow (`settleRestored`).
 */
export async function restoreFile(
  context: CaseworkContext,
  backup: OpenedBackup,
  wish: Wish,
): Promise<Outcome> {
  const restoring = prepare(context, backup, wish);
  const { parts, client } = restoring;
  const others = parts.filter(({ compartment }) => compartment !== 'casework');
  try {
    await assertFreeCode(context, wish.code);
    await bringContents(restoring);
    for (const part of others) await keepPart(restoring, part);
    await decide(restoring);
  } catch (error) {
    await giveUp(restoring);
    throw error;
  }
  const waiting: Compartment[] = [];
  for (const part of others) {
    if (!(await follow(restoring, part))) waiting.push(part.compartment);
  }
  openTo(restoring);
  const counts = parts.flatMap(({ compartment, counts: tables }) =>
    tables.map((table) => ({ compartment, ...table })),
  );
  return { clientId: client, counts, waiting };
}

function prepare(context: CaseworkContext, backup: OpenedBackup, wish: Wish): Restoring {
  const { session, surroundings } = context;
  const { clientId } = wish;
  const taken = partStatesOf(context, backup, clientId).filter(({ state }) => state === 'taken');
  const bases = new Map(
    taken.map(({ compartment }) => [
      compartment,
      session.access.require(clientId, compartment === 'places' ? 'secret-address' : 'file'),
    ]),
  );
  const databases = new Map(
    [...backup.parts]
      .filter(([compartment]) => bases.has(compartment))
      .map(([compartment, { database }]) => [compartment, database]),
  );
  const { client, parts } = composeFile({
    ...{ client: clientId, member: session.member.memberId, databases },
    newId: surroundings.newId,
    origin: `backup ${backup.at}; generation ${backup.generation}`,
    basisIn: (compartment) => bases.get(compartment) ?? 'team',
    told: {
      ...{ code: wish.code, remark: wish.remark, savedBy: session.member.memberName },
      savedAt: surroundings.now().toISOString(),
    },
  });
  return { context, wish, client, parts, bases };
}

async function bringContents({ context, parts }: Restoring): Promise<void> {
  const { session, signal, progress } = context;
  const all = parts.flatMap(({ compartment, contents }) =>
    contents.map((content) => ({ compartment, content })),
  );
  const total = all.reduce((sum, { content }) => sum + content.bytes, 0);
  let done = 0;
  const copied = (bytes: number) => {
    done += bytes;
    progress({ step: 'bring', done, total });
    assertGoesOn(signal);
  };
  for (const { compartment, content } of all) {
    const connection = connectionOf(session, compartment);
    await copyContent(connection, session.member, content, content.newId, copied);
  }
}

const stepOf = ({ parts, context }: Restoring, done: number) =>
  context.progress({ step: 'write', done, total: 2 * parts.length - 1 });

async function keepPart(restoring: Restoring, { compartment, rows }: RestoredPart): Promise<void> {
  const { context, client, parts } = restoring;
  assertGoesOn(context.signal);
  const connection = connectionOf(context.session, compartment);
  await connection.transact(context.session.member, async () =>
    keepWaiting(connection, client, rows),
  );
  stepOf(
    restoring,
    parts.findIndex((part) => part.compartment === compartment),
  );
}

/** From here on the file is there. */
async function decide(restoring: Restoring): Promise<void> {
  const { context, parts, wish } = restoring;
  const { connection, session, signal } = context;
  const casework = parts.find(({ compartment }) => compartment === 'casework');
  if (!casework) throw new Error('a file has its casework');
  await connection.transact(session.member, async (records) => {
    assertGoesOn(signal);
    await refuseUsedCode(records, wish.code);
    const plain = connection as unknown as Connection;
    await writeRows(plain, records as unknown as RecordContext, casework.rows);
  });
  stepOf(restoring, parts.length);
}

/** False when there is no room or the like: then it waits for the next unlock. */
async function follow(restoring: Restoring, part: RestoredPart): Promise<boolean> {
  const { context, client, parts } = restoring;
  const connection = connectionOf(context.session, part.compartment);
  try {
    await connection.transact(context.session.member, (records) =>
      writeWaiting(connection, records, client),
    );
    stepOf(restoring, parts.length + parts.indexOf(part));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing of it. What can't be removed now is removed at the next unlock, as its client is not there. */
async function giveUp({ context, client, parts }: Restoring): Promise<void> {
  const { session } = context;
  try {
    for (const { compartment, contents } of parts) {
      const connection = connectionOf(session, compartment);
      await connection.transact(session.member, async () => dropWaiting(connection, client));
      for (const { newId } of contents) await dropContent(connection, session.member, newId);
    }
  } catch {
    // Why it was given up tells more.
  }
}

/** Whoever gave a reason for the file gave it for its copy, until locking. */
function openTo({ context, client, bases }: Restoring): void {
  const { access } = context.session;
  if (bases.get('casework') === 'emergency') access.open(client, 'file');
  if (bases.get('places') === 'emergency') access.open(client, 'secret-address');
}

function assertFreeCode({ connection, session }: CaseworkContext, code: string): Promise<void> {
  return connection.transact(session.member, (records) => refuseUsedCode(records, code));
}

async function refuseUsedCode(
  records: Parameters<typeof codesInUse>[0],
  code: string,
): Promise<void> {
  const same = code.toLowerCase();
  if ((await codesInUse(records)).some((used) => used.toLowerCase() === same)) {
    throw new LuwteError('record.duplicate-code');
  }
}
