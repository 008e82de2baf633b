import { join } from 'node:path';
import type { restore } from '../../../../contract/backup.ts';
import type { Handlers } from '../../handlers.ts';
import { findBackups } from './find.ts';
import { countsOf, totalBytes } from './manifest.ts';
import { readBackup, restoreVault } from './restore.ts';

/** `seen` gives the newest generation that this computer saw of a vault. */
export function createRestoreHandlers(seen: (vaultId: string) => number): Handlers<typeof restore> {
  return {
    find: ({ resolvePath }, { source }) => findBackups(resolvePath(source)),

    inspect: async ({ resolvePath }, { source, backup }) => {
      const { manifest, header } = await readBackup(placeOf(resolvePath(source), backup));
      return {
        vaultName: manifest.vaultName,
        at: manifest.at,
        bytes: totalBytes(manifest.files),
        counts: countsOf(manifest.compartments),
        // The others had nothing then by which it opens for them.
        members: header.members
          .filter(({ oneTime, suspended }) => !oneTime && !suspended)
          .map(({ id, name }) => ({ id, name })),
        isSplit: header.recovery.split !== undefined,
        older: seen(header.vaultId) > header.generation,
      };
    },

    run: (context, { source, backup, ...wish }) =>
      restoreVault(context, {
        ...wish,
        source: placeOf(context.resolvePath(source), backup),
        seen,
      }),
  };
}

const placeOf = (source: string, backup: string | null) =>
  backup === null ? source : join(source, backup);
