import { join } from 'node:path';
import type { Demo } from '../../contract/host.ts';
import { team } from './colleagues.ts';
import { demoPassphrase } from './passphrase.ts';

/** Where the demo stands: apart from everything real, settings included. */
export function demoPlace(appData: string): { readonly folder: string; readonly vault: string } {
  const folder = join(appData, 'demo');
  return { folder, vault: join(folder, 'Demo.luwte') };
}

/** What the program is told when it was started with `--demo`. */
export function demoOf(
  argv: readonly string[],
  appData: string,
): {
  readonly dataFolder?: string;
  readonly defaultFolder?: string;
  readonly demo?: { readonly vault: string; readonly shown: Demo };
} {
  if (!argv.includes('--demo')) return {};
  const { folder, vault } = demoPlace(appData);
  return {
    dataFolder: folder,
    defaultFolder: folder,
    demo: { vault, shown: { passphrase: demoPassphrase, team: [...team] } },
  };
}
