import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import type { restore } from '../../../../contract/backup.ts';
import type { Compartment } from '../../../../contract/common.ts';
import { type ErrorCode, LuwteError } from '../../../../contract/errors.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import { databasePath, openDatabases } from '../../databases.ts';
import { openCopy } from '../../db/open.ts';
import type { CallContext } from '../../handlers.ts';
import { disk, systemCode } from '../../header/disk.ts';
import type { Header } from '../../header/header.ts';
import { signBackupList, signHeader } from '../../header/mac.ts';
import { readHeader, writeHeader } from '../../header/store.ts';
import { databaseKey, headerKey } from '../../keys/compartment-key.ts';
import { wipe, withSecrets } from '../../keys/secret.ts';
import { removeUnfinishedVault, vaultFolderName } from '../../vault-folder.ts';
import { migrations } from '../migrations.ts';
import { isSound } from './check.ts';
import { copyFile, makeFile } from './copy.ts';
import { type Holder, openHolder } from './holder.ts';
import { partialSuffix } from './kept.ts';
import { countsOf, isGenuine, type Manifest, readManifest, totalBytes } from './manifest.ts';

interface Wish extends Omit<ParsedInputOf<typeof restore.run>, 'source' | 'backup'> {
  /** The folder of the backup. */
  readonly source: string;
  /** The newest generation that this computer saw of a vault. */
  readonly seen: (vaultId: string) => number;
}

const damaged = () => new LuwteError('backup.damaged');

/** A backup's list and header. Fails with `backup.…` or `vault.newer-format`; nothing is proven yet. */
export async function readBackup(folder: string): Promise<{ manifest: Manifest; header: Header }> {
  const manifest = await readManifest(folder);
  for (const { name, bytes } of manifest.files) {
    if ((await sizeOf(join(folder, name))) !== bytes) throw damaged();
  }
  // Told apart here already: a header with a bit changed could pass for a wrong passphrase.
  const listed = manifest.files.find(({ name }) => name === 'vault.json');
  const header = await readFile(join(folder, 'vault.json'));
  const sha256 = createHash('sha256').update(header).digest('hex');
  if (sha256 !== listed?.sha256) throw damaged();
  return { manifest, header: asDamage(() => readHeader(disk, folder)) };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes a vault of a backup, in a place where nothing is yet. It gets its name when all of it was
 * proven and its journal says that it was restored; before that, nothing can take it for a vault.
 */
export async function restoreVault(context: CallContext, wish: Wish) {
  const { source } = wish;
  const destination = join(context.resolvePath(wish.folder), vaultFolderName(wish.name));
  const { manifest, header } = await readBackup(source);
  if (existsSync(destination)) throw new LuwteError('vault.exists');
  const partial = `${destination}${partialSuffix}`;
  await withSecrets(async (take) => {
    const holder = await openTrusted(() => openHolder(take, header, wish, context.deviceSecrets));
    assertGenuine(manifest, header, holder);
    await inPlace(partial, async () => {
      await copyBackup(context, manifest, source, partial);
      await proveCopies(context, manifest, holder, partial);
      const detail = detailOf(manifest, header, wish.seen(header.vaultId));
      await enterRestore(context, { ...header, name: wish.name }, holder, partial, detail);
      await nameVault(partial, destination);
    });
  });
  return {
    vault: context.registerPath(destination),
    folder: destination,
    bytes: totalBytes(manifest.files),
    counts: countsOf(manifest.compartments),
  };
}

/** Makes the folder, and removes it again when `work` fails; what an earlier, killed attempt left goes first. */
async function inPlace(partial: string, work: () => Promise<void>): Promise<void> {
  try {
    if (existsSync(partial)) removeUnfinishedVault(partial);
    await mkdir(partial, { mode: 0o700 });
    await work();
  } catch (error) {
    if (existsSync(partial)) removeUnfinishedVault(partial);
    throw asPlaceError(error);
  }
}

const byCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'folder.full',
  EDQUOT: 'folder.full',
  EFBIG: 'folder.full',
  EEXIST: 'vault.exists',
  ENOTEMPTY: 'vault.exists',
  EROFS: 'folder.no-permission',
  EACCES: 'folder.no-permission',
  EPERM: 'folder.no-permission',
  ENOENT: 'folder.not-found',
};

function asPlaceError(error: unknown): unknown {
  const known = byCode[systemCode(error) ?? ''];
  return known ? new LuwteError(known) : error;
}

/** Copies a backup into an empty folder. Fails with `backup.damaged` when a byte differs from what was backed up. */
export async function copyBackup(
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
  manifest: Manifest,
  source: string,
  partial: string,
): Promise<void> {
  const total = totalBytes(manifest.files);
  let done = 0;
  const copied = (bytes: number) => {
    done += bytes;
    progress({ step: 'copy', done, total });
  };
  for (const { name, bytes, sha256 } of manifest.files) {
    const copy = await copyFile(join(source, name), join(partial, name), {
      ...{ make: makeFile, signal, copied },
    });
    await copy.synced;
    if (copy.bytes !== bytes || copy.sha256 !== sha256) throw damaged();
  }
}

function proveCopies(
  context: CallContext,
  manifest: Manifest,
  { keys }: Holder,
  partial: string,
): Promise<void> {
  return proveAll(context, manifest, (compartment) => {
    const compartmentKey = keys.get(compartment);
    if (!compartmentKey) return null;
    return () => {
      const key = databaseKey(compartmentKey.key);
      try {
        return openCopy(databasePath(partial, compartment), key);
      } finally {
        wipe(key.key);
      }
    };
  });
}

/**
 * Checks every database that can be opened against the list; what the member can't open stays as unreadable as it
 * was. Fails with `backup.damaged`.
 */
export async function proveAll(
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
  { compartments }: Manifest,
  openerOf: (compartment: Compartment) => (() => Database) | null,
): Promise<void> {
  const total = compartments.reduce((sum, { tables }) => sum + tables.length, 0);
  let done = 0;
  const checked = () => {
    done = Math.min(done + 1, total);
    progress({ step: 'check', done, total });
  };
  for (const expected of compartments) {
    const open = openerOf(expected.name);
    if (open && !(await isSound(open, expected, { signal, checked, trees: true }))) throw damaged();
  }
}

/** When the backup was made, and that this computer has seen a newer state, if it has. */
function detailOf({ at }: Manifest, { generation }: Header, seen: number): string {
  return seen > generation ? `${at}; older: generation ${generation}, seen ${seen}` : at;
}

/** Lets the journals and the header of the new vault tell what it was made of. */
async function enterRestore(
  { surroundings }: CallContext,
  header: Header,
  { member, keys, casework }: Holder,
  partial: string,
  detail: string,
): Promise<void> {
  const actor = {
    ...{ memberId: member.id, memberName: member.name, role: member.role, deviceId: 'restore' },
  };
  const anchors = new Map<string, Header['compartments'][number]['anchor']>();
  const databases = openDatabases(partial, keys, migrations, surroundings);
  try {
    for (const [name, connection] of databases.connections) {
      await connection.transact(actor, async ({ journal }) =>
        journal.record({ action: 'restore', object: 'backup', detail }),
      );
      anchors.set(name, connection.journal.anchor());
    }
  } finally {
    databases.close();
  }
  const compartments = header.compartments.map((compartment) => ({
    ...compartment,
    anchor: anchors.get(compartment.name) ?? compartment.anchor,
  }));
  const generation = header.generation + 1;
  const key = headerKey(casework);
  try {
    const signed = signHeader({ ...header, generation, compartments }, key);
    if (!writeHeader(disk, partial, signed)) throw new LuwteError('folder.full');
  } finally {
    wipe(key);
  }
}

async function nameVault(partial: string, destination: string): Promise<void> {
  disk.syncFolder(partial);
  if (existsSync(destination)) throw new LuwteError('vault.exists');
  await rename(partial, destination);
  disk.syncFolder(dirname(destination));
}

function assertGenuine(manifest: Manifest, header: Header, { casework }: Holder): void {
  const key = headerKey(casework);
  try {
    const genuine = isGenuine(manifest, (list, mac) => signBackupList(list, key).equals(mac));
    if (!genuine || manifest.vaultId !== header.vaultId) throw damaged();
  } finally {
    wipe(key);
  }
}

/** A header that is not as it was written is, in a backup, damage of the backup. */
function asDamage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw damageOf(error);
  }
}

async function openTrusted(open: () => Promise<Holder>): Promise<Holder> {
  try {
    return await open();
  } catch (error) {
    throw damageOf(error);
  }
}

function damageOf(error: unknown): unknown {
  const ofHeader: readonly string[] = ['vault.header-damaged', 'vault.not-found'];
  return error instanceof LuwteError && ofHeader.includes(error.code) ? damaged() : error;
}
