// npm run tour -- --out DIR [--size WxH]: walks the main job and every part, and leaves a picture of each screen.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main as makeDemo } from '../../electron/demo/seed.ts';
import { startOn } from '../e2e/prepared-vault.ts';
import { startTestProgram } from '../e2e/start-program.ts';
import { tellAgenda } from '../story/agenda.ts';
import { tellMainJob, told } from '../story/main-job.ts';
import { tellRecovery } from '../story/recovery.ts';
import { type Locale, stageOf } from '../story/stage.ts';
import { Album } from './album.ts';
import { showParts } from './parts.ts';

const { values: options } = parseArgs({
  options: { out: { type: 'string' }, size: { type: 'string', default: '1280x800' } },
});
const [width = 1280, height = 800] = options.size.split('x').map(Number);
const passphrase = 'haven duin lantaarn brood fiets regenboog';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Tells the whole story in one language, in a program of its own. */
async function walk(locale: Locale, album: Album): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-tour-'));
  const program = await startTestProgram({ locale, colorScheme: 'auto' });
  try {
    await program.page.setViewportSize({ width, height });
    const stage = stageOf(program, locale, (name) => album.take(program.page, locale, name));
    await tellMainJob(stage, {
      passphrase,
      paper: folder,
      stick: folder,
      told: told[locale],
    });
    await tellRecovery(stage, passphrase);
    await tellAgenda(stage);
    if (program.troubles.length > 0) throw new Error(program.troubles.join('\n'));
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows every part as the demo vault fills it. */
async function walkDemo(vault: string, locale: Locale, album: Album): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-tour-'));
  const stage = await startOn(vault, folder, { locale, colorScheme: 'auto' });
  try {
    await stage.page.setViewportSize({ width, height });
    await showParts({ ...stage, picture: (name) => album.take(stage.page, locale, name) });
    if (stage.program.troubles.length > 0) throw new Error(stage.program.troubles.join('\n'));
  } finally {
    await stage.program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!options.out) throw new Error('say where the pictures go: --out DIR');
mkdirSync(options.out, { recursive: true });
const album = new Album(options.out);
const demo = mkdtempSync(join(tmpdir(), 'luwte-tour-demo-'));
try {
  const vault = join(demo, 'Demo.luwte');
  await makeDemo(vault);
  for (const locale of ['nl', 'en'] as const) {
    await walk(locale, album);
    await walkDemo(vault, locale, album);
  }
} catch (error) {
  say(`The tour stopped after ${album.lastTaken ?? 'nothing'}.`);
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(demo, { recursive: true, force: true });
  writeFileSync(join(options.out, 'index.html'), album.page());
}
say(`${album.count} pictures`);
