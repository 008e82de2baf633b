// npm run tour -- --out DIR [--size WxH]: walks the main job and leaves a picture of every screen.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestProgram } from '../e2e/start-program.ts';
import { tellAgenda } from '../story/agenda.ts';
import { tellMainJob, told } from '../story/main-job.ts';
import { tellRecovery } from '../story/recovery.ts';
import { type Locale, stageOf } from '../story/stage.ts';
import { Album } from './album.ts';

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

if (!options.out) throw new Error('say where the pictures go: --out DIR');
mkdirSync(options.out, { recursive: true });
const album = new Album(options.out);
try {
  for (const locale of ['nl', 'en'] as const) await walk(locale, album);
} catch (error) {
  say(`The tour stopped after ${album.lastTaken ?? 'nothing'}.`);
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  writeFileSync(join(options.out, 'index.html'), album.page());
}
say(`${album.count} pictures`);
