import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { BackupReport } from '../../../../contract/backup.ts';
import { compartments } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { Progress } from '../../../../contract/procedure.ts';
import { disk } from '../../header/disk.ts';
import type { Session } from '../../session.ts';
import { isSound, treesAreDue } from './check.ts';
import { assertGoesOn, type CopiedFile, copyFile, type MakeFile, makeFile } from './copy.ts';
import { type FrozenVault, freeze } from './freeze.ts';
import { backupSuffix, partialSuffix, removePartial } from './kept.ts';
import {
  countsOf,
  type ManifestFile,
  manifestBytes,
  manifestName,
  totalBytes,
} from './manifest.ts';
import { assertRoom, onTarget } from './target.ts';

export interface BackupWork {
  readonly session: Session;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** When the trees of a backup were last walked, see `treesAreDue`. */
  readonly treesWalkedAt: string | null;
  /** Replaced by a test, to let the disk fail. */
  readonly make?: MakeFile;
}

export interface MadeBackup {
  readonly report: BackupReport;
  readonly treesWalked: boolean;
}

interface SourceFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * Makes one proven backup in a folder that can take it. Until all of it was checked it bears a name
 * that no one takes for a backup; whatever goes wrong, that is removed and nothing else is touched.
 */
export async function makeBackup(work: BackupWork, target: string): Promise<MadeBackup> {
  const started = performance.now();
  const { session } = work;
  const vaultName = basename(session.folder).replace(/\.luwte$/, '');
  await onTarget(() => removePartial(target, vaultName));
  const at = work.now();
  const name = freeName(target, `${vaultName} ${stampOf(at)}`);
  const partial = join(target, `${name}${partialSuffix}`);
  try {
    await onTarget(() => mkdir(partial, { mode: 0o700 }));
    const { treesWalked, ...proven } = await fill(work, target, partial, at);
    assertGoesOn(work.signal);
    await onTarget(() => rename(partial, join(target, name)));
    disk.syncFolder(target);
    const milliseconds = Math.round(performance.now() - started);
    return { report: { name, ...proven, milliseconds }, treesWalked };
  } catch (error) {
    await removeFailed(partial);
    throw error;
  }
}

/** Copies, proves and lists everything in `folder`. */
async function fill(work: BackupWork, target: string, folder: string, moment: Date) {
  const at = moment.toISOString();
  const { session } = work;
  const frozen = await freeze(session);
  const copies: CopiedFile[] = [];
  try {
    const files = await copyAll(work, frozen, target, folder, copies).finally(frozen.thaw);
    const trees = treesAreDue(totalBytes(files), work.treesWalkedAt, moment);
    await proveAll(work, frozen, folder, trees);
    await onTarget(() => Promise.all(copies.map((copy) => copy.synced)));
    const listed = frozen.compartments.map(({ name, schema, anchor, tables }) => ({
      ...{ name, schema, anchor, tables },
    }));
    const content = {
      ...{ vaultId: session.info.vaultId, vaultName: session.info.name, at },
      ...{ files, compartments: listed },
    };
    const bytes = manifestBytes(content, session.signBackup);
    await onTarget(async () => {
      disk.write(join(folder, manifestName), bytes);
      disk.syncFolder(folder);
    });
    return { at, bytes: totalBytes(files), counts: countsOf(listed), treesWalked: trees };
  } finally {
    // A failure elsewhere must not leave a write going on behind it.
    await Promise.allSettled(copies.map((copy) => copy.synced));
  }
}

async function copyAll(
  work: BackupWork,
  frozen: FrozenVault,
  target: string,
  folder: string,
  copies: CopiedFile[],
): Promise<ManifestFile[]> {
  const sources = await sourcesOf(work.session, frozen);
  const total = sources.reduce((sum, source) => sum + source.bytes, 0);
  await assertRoom(target, total);
  let done = 0;
  const control = {
    make: work.make ?? makeFile,
    signal: work.signal,
    copied: (bytes: number) => {
      done += bytes;
      work.progress({ step: 'copy', done, total });
    },
  };
  const files: ManifestFile[] = [];
  for (const { name, path } of sources) {
    const copy = await onTarget(() => copyFile(path, join(folder, name), control));
    copies.push(copy);
    files.push({ name, bytes: copy.bytes, sha256: copy.sha256 });
  }
  return files;
}

/**
 * The files of a vault: its header, and every database. One that this member can't open lies still
 * while no one else has the vault, and is copied with its log.
 */
async function sourcesOf(session: Session, frozen: FrozenVault): Promise<SourceFile[]> {
  const open = new Map(frozen.compartments.map((compartment) => [compartment.name, compartment]));
  const closed = compartments
    .filter((name) => !open.has(name))
    .flatMap((name) => [`${name}.db`, `${name}.db-wal`])
    .filter((name) => existsSync(join(session.folder, name)));
  const others = ['vault.json', ...closed].map(async (name) => {
    const path = join(session.folder, name);
    return { name, path, bytes: (await stat(path)).size };
  });
  return [
    ...(await Promise.all(others)),
    ...[...open.values()].map(({ name, path, bytes }) => ({ name: `${name}.db`, path, bytes })),
  ];
}

async function proveAll(
  work: BackupWork,
  frozen: FrozenVault,
  folder: string,
  trees: boolean,
): Promise<void> {
  const total = frozen.compartments.reduce((sum, { tables }) => sum + tables.length, 0);
  let done = 0;
  const control = {
    trees,
    signal: work.signal,
    checked: () => {
      done = Math.min(done + 1, total);
      work.progress({ step: 'check', done, total });
    },
  };
  for (const compartment of frozen.compartments) {
    const path = join(folder, `${compartment.name}.db`);
    const open = () => work.session.openCopy(compartment.name, path);
    if (!(await isSound(open, compartment, control))) {
      throw new LuwteError('backup.verification-failed');
    }
  }
}

/** `2026-11-24 21.05.12`, in the time of the laptop: people look for it by hand. */
function stampOf(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(pad).join('-');
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(pad).join('.');
  return `${day} ${time}`;
}

function freeName(target: string, stem: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : ` (${number})`}${backupSuffix}`;
    if (!existsSync(join(target, name))) return name;
  }
}

async function removeFailed(partial: string): Promise<void> {
  try {
    await rm(partial, { recursive: true, force: true });
  } catch {
    // The stick is gone, and what lies on it has no backup's name; the next backup clears it away.
  }
}
