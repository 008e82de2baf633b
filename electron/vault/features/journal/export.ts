import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Compartment } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { JournalFilter, journalExport } from '../../../../contract/journal.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import type { JournalEvent } from '../../db/journal.ts';
import type { Anchor } from '../../db/journal-chain.ts';
import { asLuwteError } from '../../dispatch.ts';
import type { Handlers, LongContext } from '../../handlers.ts';
import { disk } from '../../header/disk.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { entryFrom } from './entries.ts';
import { HashedFile, onDisk } from './export-files.ts';
import { ProofChain, proofHead, proofTail } from './export-proof.ts';
import { inOrderOfTime, provenRows } from './export-rows.ts';
import { cellsOf, headings } from './export-table.ts';

type Wish = ParsedInputOf<(typeof journalExport)['run']>;
type Anchors = ReadonlyMap<Compartment, Anchor>;

export const journalExportHandlers: Handlers<typeof journalExport> = {
  /** Journalled before anything is written, and again with what came of it. */
  run: async (context, wish) => {
    const event = eventOf(wish);
    const anchors = await record(context, event);
    try {
      const parent = await onDisk(() => realpath(context.resolvePath(wish.folder)));
      const folder = freeFolder(parent, folderName(context.surroundings.now()));
      const written = await writeExport(context, wish, anchors, folder);
      const { rows, fingerprint } = written;
      await record(context, { ...event, detail: `${rows} entries; fingerprint ${fingerprint}` });
      return { label: folder, rows, fingerprint };
    } catch (error) {
      const { code } = asLuwteError(error);
      await record(context, { ...event, outcome: 'failure', detail: code });
      throw error;
    }
  },
};

function eventOf({ filter, purpose, contents }: Wish): JournalEvent {
  const chosen = Object.entries(filter).filter(([, value]) => value !== null);
  const detail = [
    chosen.length === 0 ? 'whole' : chosen.map(([name, value]) => `${name} ${value}`).join(', '),
    contents ? 'with contents' : 'without contents',
  ].join('; ');
  return {
    action: 'export',
    object: 'journal',
    client: filter.clientId ?? undefined,
    purpose,
    detail,
  };
}

/** Enters it in every journal that goes along; gives how far each is with that. */
async function record({ session }: LongContext, event: JournalEvent): Promise<Anchors> {
  const anchors = new Map<Compartment, Anchor>();
  for (const [name, connection] of session.connections) {
    const anchor = await connection.transact(session.member, async ({ journal }) => {
      journal.record(event);
      return connection.journal.anchor();
    });
    anchors.set(name, anchor);
  }
  return anchors;
}

/** A folder that is there under its own name only when all of it is written. */
async function writeExport(context: LongContext, wish: Wish, anchors: Anchors, folder: string) {
  const partial = `${folder}.unfinished`;
  try {
    await onDisk(() => mkdir(partial, { mode: 0o700 }));
    const written = await writeFiles(context, wish, anchors, partial);
    await onDisk(() => rename(partial, folder));
    disk.syncFolder(join(folder, '..'));
    return written;
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeFiles(context: LongContext, wish: Wish, anchors: Anchors, folder: string) {
  const csv = await onDisk(() => HashedFile.create(join(folder, 'journal.csv')));
  const proof = await onDisk(() => HashedFile.create(join(folder, 'proof.json')));
  try {
    const rows = await onDisk(() => writeRows(context, wish, anchors, csv, proof));
    await onDisk(async () => proof.write(proofTail(rows, await csv.finish())));
    const fingerprint = await onDisk(() => proof.finish());
    disk.syncFolder(folder);
    return { rows, fingerprint };
  } catch (error) {
    await Promise.all([csv.abandon(), proof.abandon()]);
    throw error;
  }
}

async function writeRows(
  context: LongContext,
  wish: Wish,
  anchors: Anchors,
  csv: HashedFile,
  proof: HashedFile,
): Promise<number> {
  const { filter, contents, words } = wish;
  const { signal, progress } = context;
  await csv.write(byteOrderMark + csvLine(headings(words)));
  await proof.write(proofHead(headOf(context, wish, anchors)));
  const codes = clientCodes(context);
  const chain = new ProofChain(contents);
  const total = [...anchors.values()].reduce((sum, { count }) => sum + count, 0);
  let number = 0;
  for await (const row of inOrderOfTime(rowsOf(context, filter, anchors))) {
    number += 1;
    const entry = entryFrom(row.compartment, row);
    const client = codes.get(entry.clientId ?? '') ?? '';
    await csv.write(csvLine(cellsOf({ number, entry, client, contents }, words)));
    await proof.write(chain.next(row));
    if (number % 500 > 0) continue;
    if (signal.aborted) throw new LuwteError('call.cancelled');
    progress({ step: 'write', done: number, total });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return number;
}

function headOf(
  { session, surroundings }: LongContext,
  { filter, purpose, contents }: Wish,
  anchors: Anchors,
) {
  return {
    vaultId: session.info.vaultId,
    vaultName: session.info.name,
    exportedAt: surroundings.now().toISOString(),
    exportedBy: session.member.memberName,
    purpose,
    selection: filter,
    whole: Object.values(filter).every((value) => value === null),
    contents,
    anchors,
  };
}

const rowsOf = ({ session }: LongContext, filter: JournalFilter, anchors: Anchors) =>
  [...session.connections].map(([name, connection]) =>
    provenRows(connection, filter, anchors.get(name) ?? { count: 0, head: '' }),
  );

function clientCodes({ connection }: LongContext): ReadonlyMap<string, string> {
  const rows = connection.database
    .prepare('SELECT id, code FROM client')
    .all<{ id: string; code: string }>();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** `luwte-journal-2026-03-02-090500`, in the time of the laptop: people look for it by hand. */
function folderName(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(pad).join('-');
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(pad).join('');
  return `luwte-journal-${day}-${time}`;
}

/** Several in one second bear a number. */
function freeFolder(parent: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}
