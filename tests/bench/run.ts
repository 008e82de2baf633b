// npm run bench -- --json FILE [--notes N]: the program's own procedures against the same engine without a key.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sodium from 'sodium-native';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { noImportChoices } from '../../contract/imports.ts';
import type { LocalClient } from '../../electron/vault/local-client.ts';
import { connectionOf } from '../../electron/vault/session.ts';
import { initialScriptKilobytes } from './bundle-size.ts';
import { median, percentile, round, timed, timedRuns } from './measure.ts';
import { enterClients, fillNotes, inventNote, inventQueries } from './notes.ts';
import { PlainEngine } from './plain-engine.ts';
import { allTimes, timeScreens } from './screens.ts';
import { type BenchVault, makeVault, openService, passphrase } from './vault.ts';
import { VaultProcess } from './vault-process.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, notes: { type: 'string', default: '100000' } },
});
const noteCount = Number(options.notes);
const clientCount = 500;
const importRows = 5_000;
const root = join(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

type Figures = Record<string, number | null>;

/** Unlocking against nothing but the key derivation it contains. */
async function benchUnlock(path: string, memberId: string): Promise<Figures> {
  const header = z
    .object({
      members: z.array(
        z.object({
          slot: z.object({ kdf: z.object({ opslimit: z.number(), memlimit: z.number() }) }),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync(join(path, 'vault.json'), 'utf8')));
  const kdf = header.members[0]?.slot.kdf;
  if (!kdf) throw new Error('the vault has no member');
  const ratios: number[] = [];
  const unlocks: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const alone = await timed(() => deriveOnly(kdf.opslimit, kdf.memlimit));
    const { service } = openService();
    const unlock = await timed(() => service.unlock(path, memberId, passphrase));
    await service.close();
    unlocks.push(unlock);
    ratios.push(unlock / alone);
  }
  return { unlock_overhead_ratio: round(median(ratios)), unlock_ms: round(median(unlocks), 0) };
}

function deriveOnly(opslimit: number, memlimit: number): Promise<void> {
  const salt = Buffer.alloc(sodium.crypto_pwhash_SALTBYTES);
  return new Promise((resolve, reject) => {
    sodium.crypto_pwhash_async(
      Buffer.alloc(32),
      Buffer.from(passphrase),
      salt,
      opslimit,
      memlimit,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
      (error) => (error ? reject(error) : resolve()),
    );
  });
}

/** Search and save, ours and the plain engine's by turns, so that a noisy machine troubles both alike. */
async function benchRecords(
  luwte: LocalClient,
  plain: PlainEngine,
  clientIds: string[],
): Promise<Figures> {
  const queries = inventQueries(300);
  const searches = { ours: [] as number[], plain: [] as number[] };
  for (const query of queries) {
    searches.plain.push(await timed(() => plain.search(query)));
    searches.ours.push(await timed(() => luwte.searchCasework.find({ query, kinds: null })));
  }
  const saves = { ours: [] as number[], plain: [] as number[] };
  for (let run = 0; run < 300; run += 1) {
    const clientId = clientIds[run % clientIds.length] ?? '';
    saves.plain.push(await timed(() => plain.saveNote(clientId)));
    const fields = inventNote();
    saves.ours.push(await timed(() => luwte.contacts.finalise({ id: uuidv7(), clientId, fields })));
  }
  return {
    search_p95_ms: round(percentile(searches.ours, 0.95)),
    search_median_ms: round(median(searches.ours)),
    search_ratio: round(sum(searches.ours) / sum(searches.plain)),
    save_note_ratio: round(median(saves.ours) / median(saves.plain)),
    save_note_ms: round(median(saves.ours)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** All that is asked when a client's file is opened. */
async function benchOpenClient(luwte: LocalClient, clientIds: string[]): Promise<Figures> {
  const times = await timedRuns(200, async (run) => {
    const clientId = clientIds[(run * 7) % clientIds.length] ?? '';
    await Promise.all([
      luwte.clients.get({ id: clientId }),
      luwte.timelineCasework.list({ clientId }),
      luwte.timelineTreatment.list({ clientId }),
      luwte.timelinePlaces.list({ clientId }),
      luwte.draftsCasework.list({ clientId }),
    ]);
  });
  return { open_client_p95_ms: round(percentile(times, 0.95)) };
}

/** From the bytes of a file to the report, with recognition, preview and the one transaction. */
async function benchImport(luwte: LocalClient): Promise<Figures> {
  const lines = Array.from(
    { length: importRows },
    (_, row) =>
      `I-${row};Jansen${row};van;Noor;${1 + (row % 28)}-${1 + (row % 12)}-${1970 + (row % 35)};v;Enschede;06-${10_000_000 + row};intake;M. de Boer;laag;"Regel ${row}; gewoon een opmerking"`,
  );
  const csv = [
    'Code;Achternaam;Tussenvoegsel;Voornaam;Geb.datum;Geslacht;Gemeente;Telefoon;Fase;Begeleider;Risico;Opmerkingen',
    ...lines,
  ].join('\r\n');
  const content = Buffer.from(csv).toString('base64');
  let taken = 0;
  const time = await timed(async () => {
    const read = await luwte.imports.read({ name: 'bench.csv', content });
    const mapping = read.columns.map(({ index, suggested }) => ({
      column: index,
      target: suggested,
    }));
    const plan = { importId: read.importId, mapping, choices: noImportChoices };
    await luwte.imports.preview(plan);
    const { summary } = await luwte.imports.run(plan);
    taken = summary.taken + summary.changed;
  });
  if (taken !== importRows) throw new Error(`${taken} of ${importRows} rows were imported`);
  return { import_rows_per_s: round(importRows / (time / 1000), 0) };
}

/** A verified backup against copying the same bytes and flushing them. */
async function benchBackup(
  { luwte, paths, service }: BenchVault,
  folder: string,
  path: string,
): Promise<Figures> {
  const session = service.session();
  if (!session) throw new Error('the vault is locked');
  const ratios: number[] = [];
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const bare = join(folder, `bare-${run}`);
    mkdirSync(bare);
    const copy = await timed(() => {
      execFileSync('cp', ['-r', path, bare]);
      execFileSync('sync', ['-f', bare]);
    });
    const target = join(folder, `target-${run}`);
    mkdirSync(target);
    const { place } = await luwte.backup.addPlace({ folder: paths.register(target) });
    const backup = await timed(() => luwte.backup.run({ place }));
    ratios.push(backup / copy);
    times.push(backup);
  }
  return { backup_ratio: round(median(ratios)), backup_ms: round(median(times), 0) };
}

/** Resident memory of the built vault process after an evening's work. */
async function benchMemory(path: string, memberId: string, clientIds: string[]): Promise<Figures> {
  const vault = new VaultProcess();
  const token = '0'.repeat(32);
  vault.tell({ control: 'device', file: join(path, '..', 'device.json') });
  vault.tell({ control: 'path', token, path });
  await vault.call('vault.unlock', { vault: token, member: memberId, passphrase });
  await vault.call('clients.list', {});
  for (const query of inventQueries(100))
    await vault.call('searchCasework.find', { query, kinds: null });
  for (const id of clientIds.slice(0, 50))
    await vault.call('timelineCasework.list', { clientId: id });
  const resident = vault.residentMebibytes();
  await vault.end();
  return { vault_rss_mb: resident === null ? null : round(resident, 0) };
}

/** Every screen of the program, opened as a user does. */
async function benchScreens(path: string, folder: string): Promise<Figures> {
  const screens = await timeScreens(path, join(folder, 'program'), passphrase);
  for (const { screen, times } of screens) {
    say(`  ${round(percentile(times, 0.95), 0)} ms  ${screen}`);
  }
  const times = allTimes(screens);
  return {
    screen_open_p95_ms: round(percentile(times, 0.95), 0),
    screen_open_median_ms: round(median(times), 0),
  };
}

async function run(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
  try {
    const bench = openService();
    const { service, luwte } = bench;
    const { path, memberId } = await makeVault(service, folder);
    const session = service.session();
    if (!session) throw new Error('the vault did not open');
    say(`filling ${noteCount} notes of ${clientCount} clients`);
    const clientIds = await enterClients(luwte, clientCount);
    await fillNotes(session, clientIds, noteCount);
    const casework = connectionOf(session, 'casework');
    const plain = PlainEngine.copyOf(casework.database, join(folder, 'plain.db'));
    const figures: Figures = { notes: noteCount };
    const add = async (what: string, part: Promise<Figures>) => {
      say(what);
      Object.assign(figures, await part);
    };
    await add('search and save', benchRecords(luwte, plain, clientIds));
    plain.close();
    await add('open a client', benchOpenClient(luwte, clientIds));
    await add('backup', benchBackup(bench, folder, path));
    await service.close();
    await add('screens', benchScreens(path, folder));
    await service.unlock(path, memberId, passphrase);
    await add('import', benchImport(luwte));
    await service.close();
    await add('unlock', benchUnlock(path, memberId));
    await add('memory', benchMemory(path, memberId, clientIds));
    figures['bundle_kb_gz'] = round(initialScriptKilobytes(join(root, 'dist/renderer')), 0);
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figures = await run();
const text = `${JSON.stringify(figures, null, 2)}\n`;
if (options.json) writeFileSync(options.json, text);
say(text);
