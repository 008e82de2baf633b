import { join } from 'node:path';
import { LuwteError } from '../../../../contract/errors.ts';
import type { oneFile } from '../../../../contract/one-file.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import type { JournalEvent } from '../../db/journal.ts';
import type { Handlers, LongContext } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { listVolumes, locatePlace, readSettings } from '../backup/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { Row } from './collect.ts';
import { type OpenedBackup, openBackup } from './opened.ts';
import { type CaseworkContext, describeFile, listKeptClients } from './preview.ts';
import { restoreFile } from './restore.ts';
import { settleRestored } from './settle.ts';

/** The handlers of one vault process; they know which backup is open. */
export function createOneFileHandlers(): Handlers<typeof oneFile, CaseworkTables> {
  let opened: OpenedBackup | null = null;
  /** One after another: each works in the one copy. */
  let queue: Promise<unknown> = Promise.resolve();
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const require = ({ session }: LongContext, id: string): OpenedBackup => {
    if (opened?.id !== id || opened.session !== session) throw new LuwteError('one-file.expired');
    return opened;
  };
  const close = () => {
    const closing = opened;
    opened = null;
    closing?.close();
  };
  return {
    open: (given, { source }) =>
      alone(async () => {
        const context = given as unknown as LongContext;
        const { session } = context;
        close();
        // What a kill left is ended by whoever opens the vault; it may not have come to that yet.
        await settleRestored(session);
        const backup = await openBackup(context, await pathOf(context, source));
        opened = backup;
        const kept = listKeptClients(context, backup);
        const clients = kept.clients.filter(({ id }) => !session.access.isErased(id));
        session.access.knowElsewhere(kept.counsellors);
        await record(given, { action: 'read', object: 'caseload', detail: `backup ${backup.at}` });
        return { opened: backup.id, vaultName: backup.vaultName, at: backup.at, clients };
      }),

    preview: (context, { opened: id, clientId }) =>
      alone(async () => {
        const backup = require(context as unknown as LongContext, id);
        const client = requireKept(context.session, backup, clientId);
        const basis = context.session.access.require(clientId);
        await record(context, {
          ...{ action: 'read', object: 'client', id: clientId, client: clientId },
          ...{ basis, detail: `backup ${backup.at}` },
        });
        return describeFile(context, backup, client);
      }),

    restore: (context, { opened: id, ...wish }) =>
      alone(async () => {
        const backup = require(context as unknown as LongContext, id);
        requireKept(context.session, backup, wish.clientId);
        return restoreFile(context, backup, wish);
      }),

    close: (_, { opened: id }) =>
      alone(async () => {
        if (opened?.id === id) close();
        return {};
      }),
  };
}

async function pathOf(
  { connection, session, resolvePath }: LongContext,
  source: ParsedInputOf<typeof oneFile.open>['source'],
): Promise<string> {
  if (source.kind === 'folder') {
    const folder = resolvePath(source.folder);
    return source.name === null ? folder : join(folder, source.name);
  }
  const { places } = await readSettings(connection, session.member);
  const place = places.find(({ id }) => id === source.place);
  if (!place) throw new LuwteError('backup.target-missing');
  return join(await locatePlace(place, listVolumes), source.name);
}

/** Fails with `record.not-found`, or `record.erased`: what was erased does not come back this way. */
function requireKept({ access }: Session, { parts }: OpenedBackup, clientId: string): Row {
  if (access.isErased(clientId)) throw new LuwteError('record.erased');
  const client = parts
    .get('casework')
    ?.database.prepare('SELECT id, code FROM client WHERE id = ?')
    .get<Record<string, string>>([clientId]);
  if (!client) throw new LuwteError('record.not-found');
  return client;
}

function record({ connection, session }: CaseworkContext, event: JournalEvent): Promise<void> {
  return connection.transact(session.member, async ({ journal }) => journal.record(event));
}
