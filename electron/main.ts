import inspector from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';
import { PageFiles, readPageMap } from './app/page-files.ts';
import { startProgram } from './app/program.ts';
import { refusalMessage, refusedStart } from './app/start-refusal.ts';
import { demoOf } from './demo/place.ts';
import { startElectronShell } from './shell/electron.ts';

const { app } = electron;
/** Unpackaged, Electron gets the program's folder as its first argument. */
const given = process.argv.slice(app.isPackaged ? 1 : 2);

// Unless it is listened for, this signal opens a debugger on a port, to whoever may send it.
process.on('SIGUSR1', () => undefined);

/** Electron would show the message and the place of an error, and go on with who knows what. */
function failed(error: unknown): void {
  const kind = error instanceof Error ? error.name : 'error';
  electron.dialog.showErrorBox(
    'Luwte',
    `Luwte kan niet verder (${kind}). Wat is opgeslagen, is veilig. Start Luwte opnieuw.\n` +
      `Luwte can't go on (${kind}). What was saved is safe. Start Luwte again.`,
  );
  app.exit(1);
}
process.on('uncaughtException', failed);

async function run(): Promise<void> {
  const refused = refusedStart({
    arguments: given,
    nodeArguments: process.execArgv,
    environment: process.env,
    inspectorUrl: inspector.url(),
  });
  if (refused) {
    electron.dialog.showErrorBox('Luwte', refusalMessage(refused));
    app.exit(1);
    return;
  }
  const built = join(app.getAppPath(), 'dist');
  const shell = await startElectronShell(electron, {
    preload: join(built, 'electron/preload.cjs'),
    platform: process.platform,
  });
  if (!shell) return;
  if (!app.isPackaged && given.includes('--inspector')) {
    await openInspector(join(built, 'electron'));
    return;
  }
  await startProgram({
    shell,
    version: app.getVersion(),
    vaultEntry: join(built, 'electron/vault.cjs'),
    page: new PageFiles({
      origin: shell.origin,
      folder: join(built, 'renderer'),
      map: readPageMap(join(built, 'electron/page-map.json')),
    }),
    ...demoOf(given, shell.paths.appData),
  });
}

/** A program of its own, which the packaged one has not. */
async function openInspector(folder: string): Promise<void> {
  const file = pathToFileURL(join(folder, 'inspector.cjs')).href;
  const inspectorWindow: typeof import('./shell/inspector.ts') = await import(file);
  await inspectorWindow.openInspector(electron, join(folder, 'inspector-preload.cjs'));
}

void run().catch(failed);
