import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PageFiles, readPageMap } from './app/page-files.ts';
import { type Program, startProgram } from './app/program.ts';
import { refusalMessage, refusedStart } from './app/start-refusal.ts';
import { demoOf } from './demo/place.ts';
import { startChromiumShell } from './shell/chromium.ts';
import { findBrowser } from './shell/chromium-browser.ts';

// The driver's own debugging settings would write what is on screen to the terminal or a file.
for (const name of Object.keys(process.env)) {
  if (/^(DEBUG|PWDEBUG|PW_|PLAYWRIGHT_|SELENIUM_)/.test(name)) delete process.env[name];
}

const refused = refusedStart({
  arguments: process.argv.slice(2),
  nodeArguments: process.execArgv,
  environment: process.env,
  inspectorUrl: inspector.url(),
});
if (refused) {
  process.stderr.write(`${refusalMessage(refused)}\n`);
  process.exit(2);
}

// Unless it is listened for, this signal opens a debugger on a port, to whoever may send it.
process.on('SIGUSR1', () => undefined);

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

async function run(): Promise<Program> {
  const executable = findBrowser();
  if (!executable) throw new Error('no Chromium, Chrome or Edge is installed');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shell = await startChromiumShell({ executable });
  return startProgram({
    shell,
    version,
    vaultEntry: join(here, 'vault.cjs'),
    page: new PageFiles({
      origin: shell.origin,
      folder: join(root, 'dist/renderer'),
      map: readPageMap(join(here, 'page-map.json')),
    }),
    ...demoOf(process.argv.slice(2), shell.paths.appData),
  });
}

try {
  const program = await run();
  await program.ended;
  process.exit(0);
} catch (error) {
  const [reason] = error instanceof Error ? error.message.split('\n') : ['unknown'];
  process.stderr.write(`Luwte could not open a window: ${reason}\n`);
  process.exit(1);
}
