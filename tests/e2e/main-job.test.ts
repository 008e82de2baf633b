import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { findWord } from '../story/caseload.ts';
import { clientCode, type MainJobDone, tellMainJob, told } from '../story/main-job.ts';
import { type Stage, stageOf } from '../story/stage.ts';
import { scanFiles } from './scan-files.ts';
import { startTestProgram } from './start-program.ts';

const passphrase = 'haven duin lantaarn brood fiets regenboog';
/** Every place that this session may write to, but for the folder that the user chooses for paper. */
let root: string;
/** Where the PDFs go: what the user takes out of the vault is readable, and said to be. */
let paper: string;
let stage: Stage;
let done: MainJobDone;
const seen = new Map<string, string[]>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'luwte-main-job-'));
  paper = mkdtempSync(join(tmpdir(), 'luwte-paper-'));
  for (const [name, folder] of [
    ['TMPDIR', 'temporary'],
    ['HOME', 'home'],
  ] as const) {
    mkdirSync(join(root, folder));
    vi.stubEnv(name, join(root, folder));
  }
  const program = await startTestProgram({ locale: 'nl', colorScheme: 'auto' });
  program.page.setDefaultTimeout(30_000);
  stage = stageOf(program, 'nl', look);
  const tell = { passphrase, paper, stick: join(root, 'stick'), told: told.nl };
  try {
    done = await tellMainJob(stage, tell);
  } catch (cause) {
    // Sixty screens further than where a stack leads: what was on the last of them.
    const screen = await program.page.locator('body').ariaSnapshot();
    throw new Error(`the story stopped before:\n${screen}`, { cause });
  }
}, 600_000);

afterAll(async () => {
  await stage.program.close();
  vi.unstubAllEnvs();
  for (const folder of [root, paper]) rmSync(folder, { recursive: true, force: true });
});

/** What stands between this screen and someone who can’t see it well, light and dark. */
async function look(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await stage.page.emulateMedia({ colorScheme });
    await stage.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    seen.set(`${name}, ${colorScheme}`, await barriers(stage.page));
  }
}

/** All that was typed or brought in, and what opens the vault. */
function canaries(): string[] {
  const { word, beginning, ...texts } = told.nl;
  const typed = Object.values(texts).flatMap((text) => text.replaceAll('*', '').split('\n'));
  const brought = ['Molnár', 'Roos', clientCode, '06-59610556', 'bewind aangevraagd'];
  const opens = [passphrase, done.recoveryCode, done.recoveryCode.replaceAll('-', '')];
  // What is short stands in other words by chance.
  return [...typed, ...brought, ...opens].filter((text) => text.length > 5);
}

test('both files come in, every row accounted for', () => {
  expect(done.imported).toEqual([60, 391]);
});

test('what is printed is a PDF of one plan', () => {
  for (const file of done.pdfs) {
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('a backup became a vault of its own, beside the first, and holds the same', async () => {
  await stage.page.getByText('Team Noord').first().waitFor();
  expect(existsSync(join(root, 'stick/restored/Team Noord.luwte/vault.json'))).toBe(true);
  expect(existsSync(join(stage.program.paths.vaults, 'Team Zuid.luwte/vault.json'))).toBe(true);
});

test('no screen has a barrier, in light or dark', () => {
  expect(seen.size).toBeGreaterThan(60);
  expect(Object.fromEntries([...seen].filter(([, found]) => found.length > 0))).toEqual({});
});

test('nothing went wrong in the page, and nothing was asked of the network', () => {
  expect(stage.program.troubles).toEqual([]);
});

test('no file holds anything of it in readable form, while the program runs and after', async () => {
  const { profile } = stage.program.paths;
  const places = profile.startsWith(root) ? [root] : [root, profile];
  const open = scanFiles(places, canaries());
  expect(open.findings).toEqual([]);
  expect(open.bytes).toBeGreaterThan(1_000_000);
  await findWord(stage, told.nl.beginning, told.nl.word);
  await stage.program.program.quit();
  expect(existsSync(profile)).toBe(false);
  expect(scanFiles([root], canaries()).findings).toEqual([]);
});
