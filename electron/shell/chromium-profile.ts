import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilePreferences } from './chromium-browser.ts';

export interface Profile {
  readonly folder: string;
  /** Where everything goes that the browser would put in a temporary place. */
  readonly temporary: string;
  /** Removes it all; for the last moment of a process, so without waiting. */
  readonly remove: () => void;
}

/**
 * Where the browser would keep what is typed in every field, to restore it after a crash. Where a file
 * stands in the place of such a folder it keeps nothing.
 */
const sessionFolders = ['Sessions', 'Sessions_Encrypted'];

const ofProcess = /^luwte-profile-(\d+)-/;

/** Makes a fresh profile under `parent`; those that a killed program left behind are removed. */
export function makeProfile(parent: string): Profile {
  for (const name of readdirSync(parent)) {
    const owner = ofProcess.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) remove(join(parent, name));
  }
  const folder = mkdtempSync(join(parent, `luwte-profile-${process.pid}-`));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(profilePreferences));
  for (const name of sessionFolders) writeFileSync(join(folder, 'Default', name), '');
  return { folder, temporary, remove: () => remove(folder) };
}

/** The browser's last processes may still be writing. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
