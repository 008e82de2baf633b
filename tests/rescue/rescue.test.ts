import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allTables,
  databasesOf,
  FullVault,
  longNote,
  passphrase,
  rescueInto,
} from './full-vault.ts';

const pageSize = 4096;
const vault = new FullVault();
beforeAll(() => vault.make(), 300_000);
afterAll(() => vault.remove());

let outs = 0;
const newOut = () => {
  outs += 1;
  return join(vault.root, `out ${outs}`);
};
const rescueOf = (folder: string, secret = passphrase) => rescueInto(folder, newOut(), secret);
const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
const namesOf = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

/** Changes a byte of a page. */
function spoil(path: string, page: number, at = 100): void {
  const bytes = readFileSync(path);
  const place = (page - 1) * pageSize + at;
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

const truthOf = (table: string) => vault.truth.get(table) ?? [];

test('of a whole vault everything is read, exactly as SQL reads it', async () => {
  const before = namesOf(vault.folder);
  const rescued = await rescueOf(vault.folder);
  expect(rescued.status).toBe(0);
  for (const table of allTables(vault)) {
    expect(sorted(rescued.rows('tables', table)), table).toEqual(sorted(truthOf(table)));
  }
  expect(truthOf('casework/import_report_row').length).toBeGreaterThan(10);
  const files = rescued.report.compartments.flatMap((compartment) => compartment.files);
  const documents = [...truthOf('casework/document'), ...truthOf('treatment/document')];
  expect(files).toHaveLength(documents.length);
  expect(files.length).toBeGreaterThan(10);
  expect(files.every(({ isWhole }) => isWhole)).toBe(true);
  // Nothing is made or changed in the vault, not even a lock file.
  expect(namesOf(vault.folder)).toEqual(before);
});

test('each client has a file with what was written, from every compartment', async () => {
  const { folder } = await rescueOf(vault.folder);
  const files = readdirSync(join(folder, 'clients'));
  expect(files).toHaveLength(truthOf('casework/client').length);
  const ilse = readFileSync(join(folder, 'clients', 'client-TW-2026-1.md'), 'utf8');
  expect(ilse).toContain('# Cliënt TW/2026:1 Ilse');
  expect(ilse).toContain(longNote.trim());
  expect(ilse).toContain('nog niet klaar');
  const all = files.map((name) => readFileSync(join(folder, 'clients', name), 'utf8')).join('\n');
  for (const { street } of truthOf('places/secret_address')) expect(all).toContain(street);
  for (const { target } of truthOf('treatment/session_emdr')) expect(all).toContain(target);
  // What can be read by anyone can at least only be read by whoever wrote it.
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
});

test('flipped bytes anywhere cost what stood on those pages; nothing wrong is taken for right', async () => {
  for (let round = 0; round < 12; round += 1) {
    const folder = vault.copy();
    const spoiled = databasesOf(folder).map((path) => {
      const pages = statSync(path).size / pageSize;
      const chosen = Array.from({ length: 1 + (round % 4) * 3 }, () =>
        Math.ceil(Math.random() * pages),
      );
      const different = new Set(chosen);
      for (const page of different) spoil(path, page, Math.floor(Math.random() * 4000) + 16);
      return different;
    });
    const rescued = await rescueOf(folder);
    expect(rescued.status).toBe(1);
    rescued.report.compartments.forEach(({ damagedPages }, place) => {
      expect(damagedPages).toEqual([...(spoiled[place] ?? [])].sort((a, b) => a - b));
    });
    for (const table of allTables(vault)) {
      const known = new Set(sorted(truthOf(table)));
      const rows = sorted(rescued.rows('tables', table));
      expect(
        rows.filter((row) => !known.has(row)),
        table,
      ).toEqual([]);
      expect(new Set(rows).size, table).toBe(rows.length);
      const [compartment = '', name = ''] = table.split('/');
      const report = rescued.report.compartments.find((one) => one.compartment === compartment);
      const told = report?.tables.find((one) => one.table === name);
      // What is missing is told; without the list of tables it is only known that something is.
      if (rows.length < known.size && told && report?.knowsItsTables) {
        expect(told.gaps.length + told.brokenRows, table).toBeGreaterThan(0);
      }
    }
    rmSync(folder, { recursive: true });
    rmSync(rescued.folder, { recursive: true });
  }
}, 300_000);

test('without the first page of a table its other pages are recognised, and that is said', async () => {
  const folder = vault.copy();
  spoil(join(folder, 'casework.db'), vault.roots.get('casework/contact') ?? 0);
  const rescued = await rescueOf(folder);
  const known = sorted(truthOf('casework/contact'));
  const rows = sorted(rescued.rows('tables', 'casework/contact'));
  expect(rows).toEqual(known);
  const text = readFileSync(join(rescued.folder, 'report.md'), 'utf8');
  expect(text).toMatch(/contact: \d+ losse bladzijden zijn aan hun vorm herkend/);
});

test('without the list of tables, those of the program are used, and nothing ends up in a wrong one', async () => {
  const folder = vault.copy();
  for (const path of databasesOf(folder)) spoil(path, 1);
  const rescued = await rescueOf(folder);
  expect(rescued.status).toBe(1);
  for (const table of allTables(vault)) {
    const known = new Set(sorted(truthOf(table)));
    expect(sorted(rescued.rows('tables', table)).filter((row) => !known.has(row))).toEqual([]);
  }
  expect(rescued.rows('tables', 'casework/contact').length).toBeGreaterThan(1_000);
  expect(readFileSync(join(rescued.folder, 'report.md'), 'utf8')).toContain(
    'De lijst van tabellen is beschadigd',
  );
});

test('rows of a page that does not check are kept apart', async () => {
  let doubtful: object[] = [];
  // From the middle, where pages of all tables that grew day by day lie among one another.
  const middle = Math.floor(statSync(join(vault.folder, 'casework.db')).size / pageSize / 2);
  for (let page = middle; doubtful.length === 0; page += 1) {
    const damaged = vault.copy();
    spoil(join(damaged, 'casework.db'), page, 2000);
    const rescued = await rescueOf(damaged);
    doubtful = rescued.rows('doubtful', 'casework/contact');
    const sure = new Set(sorted(rescued.rows('tables', 'casework/contact')));
    for (const row of sorted(doubtful)) expect(sure.has(row)).toBe(false);
    rmSync(damaged, { recursive: true });
  }
});

test('what is still in the log counts, as far as its transactions were finished', async () => {
  const { folder, expected } = await vault.copyWhileOpen();
  const rescued = await rescueOf(folder);
  expect(rescued.rows('tables', 'casework/setting')).toEqual(expected);
  // A crash in the middle of a write leaves half a transaction at the end, and that is no damage.
  expect(rescued.status).toBe(0);
});

test('a file that was cut short gives what is left of it', async () => {
  const folder = vault.copy();
  const path = join(folder, 'casework.db');
  truncateSync(path, Math.floor(statSync(path).size / 2) + 1000);
  const rescued = await rescueOf(folder);
  expect(rescued.status).toBe(1);
  const known = new Set(sorted(truthOf('casework/contact')));
  const rows = sorted(rescued.rows('tables', 'casework/contact'));
  expect(rows.every((row) => known.has(row))).toBe(true);
  expect(rows.length).toBeGreaterThan(100);
  expect(readFileSync(join(rescued.folder, 'report.md'), 'utf8')).toContain('afgebroken');
});

test('a database that is gone is named, and the others are read', async () => {
  const folder = vault.copy();
  rmSync(join(folder, 'treatment.db'));
  const rescued = await rescueOf(folder);
  expect(rescued.status).toBe(1);
  expect(readFileSync(join(rescued.folder, 'report.md'), 'utf8')).toContain('treatment: ontbreekt');
  expect(rescued.rows('tables', 'casework/client')).toHaveLength(truthOf('casework/client').length);
});

test('a damaged header opens by its spare', async () => {
  const folder = vault.copy();
  writeFileSync(join(folder, 'vault.json'), 'weg');
  const rescued = await rescueOf(folder);
  expect(rescued.report.header).toEqual({ file: 'vault.copy.json', isGenuine: true });
  expect(rescued.rows('tables', 'casework/client').length).toBeGreaterThan(0);
});

test('two headers damaged in different places are one good one', async () => {
  const folder = vault.copy();
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  writeFileSync(join(folder, 'vault.json'), text.replace('"slot"', '"sl0t"'));
  writeFileSync(join(folder, 'vault.copy.json'), text.replace('"grants"', '"gr#nts'));
  const { report, status } = await rescueOf(folder);
  expect(report.header).toEqual({ file: 'vault.json + vault.copy.json', isGenuine: true });
  expect(status).toBe(0);
});

test('a header that was changed where it does not matter still opens, and that is told', async () => {
  const folder = vault.copy();
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  for (const name of ['vault.json', 'vault.copy.json']) {
    writeFileSync(join(folder, name), text.replace('"generation": ', '"generation": 1'));
  }
  const { report, status } = await rescueOf(folder);
  expect(report.header.isGenuine).toBe(false);
  expect(status).toBe(1);
});

test('with both headers gone it says that no one can open it, and points to a backup', async () => {
  const folder = vault.copy();
  for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(folder, name), 'weg');
  const out = newOut();
  const { status, said } = await rescueInto(folder, out);
  expect(status).toBe(4);
  expect(said).toContain('Gebruik een back-up');
  expect(existsSync(out)).toBe(false);
  rmSync(join(folder, 'vault.json'));
  rmSync(join(folder, 'vault.copy.json'));
  expect((await rescueInto(folder, out)).said).toContain('staat geen kluis');
});

test('a wrong passphrase, a mistyped code and a folder with something in it stop it before anything is written', async () => {
  const out = newOut();
  expect((await rescueInto(vault.folder, out, 'een andere zin')).status).toBe(3);
  const mistyped = Array.from({ length: 13 }, () => '00000').join('-');
  const result = await rescueInto(vault.folder, out, mistyped);
  expect(result.status).toBe(3);
  expect(result.said).toContain('groep 1');
  expect(existsSync(out)).toBe(false);
  mkdirSync(out);
  copyFileSync(join(vault.folder, 'vault.json'), join(out, 'iets'));
  expect((await rescueInto(vault.folder, out)).status).toBe(2);
  expect(readdirSync(out)).toEqual(['iets']);
  expect((await rescueInto(vault.folder, join(vault.folder, 'uit'))).status).toBe(2);
});

test('files that lie in pieces are put together, and one with a hole is named', async () => {
  const folder = vault.copy();
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 251));
  await vault.addFiles(folder, content);
  const rescued = await rescueOf(folder);
  expect(rescued.status).toBe(1);
  const files = rescued.report.compartments[0]?.files;
  expect(files?.filter(({ name }) => ['besluit.pdf', 'half.pdf'].includes(name))).toEqual([
    { name: 'besluit.pdf', isWhole: true },
    { name: 'half.pdf', isWhole: false },
  ]);
  const written = readFileSync(join(rescued.folder, 'files/casework/een-besluit.pdf'));
  expect(written.equals(content)).toBe(true);
});
