import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyClientFields } from '../../contract/clients.ts';
import type { JournalFilter } from '../../contract/journal.ts';
import { openTestVault, type TestVault } from '../../electron/vault/testing.ts';

const script = join(import.meta.dirname, '../../docs/verify-journal.py');
const everything: JournalFilter = {
  ...{ clientId: null, memberId: null, actions: null, from: null, until: null },
};
const formula = '=HYPERLINK("http://x.invalid";"klik")';
let vault: TestVault;
let client: string;

interface Export {
  readonly folder: string;
  readonly fingerprint: string;
}

beforeAll(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-1', givenName: 'Noor' };
  const save = (id: string | null, version: number, changed: object) =>
    vault.call<{ id: string }>('clients.save', { id, version, fields: { ...fields, ...changed } });
  client = (await save(null, 0, {})).id;
  await save(null, 0, { code: 'TW-2' });
  for (let times = 0; times < 3; times += 1) await vault.call('clients.get', { id: client });
  vault.advance(1000);
  await save(client, 1, { remarks: 'geheim\nén meer' });
  await vault.call('searchTreatment.find', { query: formula, kinds: null });
  vault.advance(1000);
  await vault.call('places.list', { clientId: client });
  await vault.call('clients.list', {});
});
afterAll(() => vault.close());

let exports = 0;
async function exportJournal(
  filter: Partial<JournalFilter> = {},
  more: { contents?: boolean } = {},
): Promise<Export> {
  exports += 1;
  const target = String(exports).padStart(32, '0');
  mkdirSync(join(vault.session.folder, target));
  const { label, fingerprint } = await vault.call<{ label: string; fingerprint: string }>(
    'journalExport.run',
    {
      ...{ folder: target, filter: { ...everything, ...filter }, purpose: 'audit' },
      ...{ contents: true, words: { 'action.read': 'bekeken', 'column.at': 'Wanneer' }, ...more },
    },
  );
  return { folder: label, fingerprint };
}

function verify(folder: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync('python3', [script, folder, ...more], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** A copy of an export with its proof changed as its owner would. */
function forge({ folder }: Export, change: (proof: Proof) => void, links = false): string {
  exports += 1;
  const copy = `${folder}-${exports}`;
  cpSync(folder, copy, { recursive: true });
  const proof: Proof = JSON.parse(readFileSync(join(copy, 'proof.json'), 'utf8'));
  change(proof);
  if (links) relink(proof);
  writeFileSync(join(copy, 'proof.json'), JSON.stringify(proof));
  return copy;
}

interface ProofEntry {
  compartment: string;
  sequence: number;
  previous: string;
  mac: string;
  entry: string;
  repeat: { text: string; mac: string } | null;
  link: string;
}
interface Proof {
  whole: boolean;
  entries: ProofEntry[];
  csv: { rows: number; sha256: string };
}

/** What someone who has read docs/journal-export.md could do. */
function relink(proof: Proof): void {
  let link = '0'.repeat(64);
  for (const entry of proof.entries) {
    const { compartment, sequence, previous, mac, repeat } = entry;
    const parts = [link, compartment, sequence, previous, mac, entry.entry];
    const text = [...parts, repeat?.text ?? '', repeat?.mac ?? ''].join('\n');
    link = createHash('sha256').update(text).digest('hex');
    entry.link = link;
  }
  proof.csv.rows = proof.entries.length;
}

/** The keys, for one who holds the vault. */
const keys = (): string[] =>
  [...vault.session.connections.keys()].flatMap((name) => [
    '--key',
    `${name}=${vault.journalKeyOf(name).toString('hex')}`,
  ]);

test('a whole export is right, by its links, its fingerprint and its keys', async () => {
  const made = await exportJournal();
  expect(verify(made.folder)).toMatchObject({ status: 0 });
  const groups = made.fingerprint.replace(/(.{4})/g, '$1 ');
  const { status, said } = verify(made.folder, '--fingerprint', groups, ...keys());
  expect(said).toMatch(/Right: \d+ entries/);
  expect(said).toContain('0 could not be checked');
  expect(status).toBe(0);
  // The fingerprint is what any tool makes of the file, and stands in the journal.
  const sum = execFileSync('sha256sum', [join(made.folder, 'proof.json')], { encoding: 'utf8' });
  expect(sum.slice(0, 64)).toBe(made.fingerprint);
  const entry = vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence DESC', { pluck: true })
    .get();
  expect(entry).toContain(made.fingerprint);
});

test('a journal of thousands of entries is written whole', async () => {
  const connection = vault.session.connections.get('treatment');
  connection?.database.exec('BEGIN');
  for (let index = 0; index < 2500; index += 1) {
    const detail = `gezocht naar ${'é'.repeat(index % 100)}`;
    connection?.journal.append(vault.session.member, {
      ...{ action: 'search', object: 'caseload', detail },
    });
  }
  connection?.database.exec('COMMIT');
  const made = await exportJournal({ actions: ['search'] });
  const { status, said } = verify(made.folder, '--fingerprint', made.fingerprint, ...keys());
  expect([status, said]).toEqual([0, expect.stringContaining('Right: 2501 entries')]);
});

test('a selection is right as well, and says that it is one', async () => {
  const made = await exportJournal({ clientId: client, actions: ['read', 'update'] });
  const { status, said } = verify(made.folder, '--fingerprint', made.fingerprint, ...keys());
  expect([status, said]).toEqual([0, expect.stringContaining('A selection')]);
});

test('without contents no value is in it, and what is left can still be checked', async () => {
  const made = await exportJournal({}, { contents: false });
  for (const file of ['proof.json', 'journal.csv']) {
    expect(readFileSync(join(made.folder, file), 'utf8')).not.toContain('geheim');
  }
  const { status, said } = verify(made.folder, ...keys());
  expect(status).toBe(0);
  expect(said).toMatch(/[1-9]\d* could not be checked/);
});

test('a wrong fingerprint and a wrong key are refused', async () => {
  const made = await exportJournal();
  expect(verify(made.folder, '--fingerprint', 'ab'.repeat(32))).toMatchObject({ status: 1 });
  const wrong = verify(made.folder, '--key', `casework=${'00'.repeat(32)}`);
  expect([wrong.status, wrong.said]).toEqual([1, expect.stringContaining('NOT RIGHT')]);
});

const crimes: ReadonlyArray<readonly [string, (proof: Proof) => void]> = [
  ['edited', ({ entries }) => edit(entries[3])],
  ['deleted', ({ entries }) => entries.splice(2, 1)],
  ['reordered', ({ entries }) => entries.splice(1, 2, ...entries.slice(1, 3).reverse())],
  ['cut', ({ entries }) => entries.splice(-2)],
  ['cut off at the beginning', ({ entries }) => entries.splice(0, 1)],
  ['counted otherwise', ({ entries }) => recount(entries)],
];

function edit(entry: ProofEntry | undefined): void {
  if (entry) entry.entry = entry.entry.replace('M. de Boer', 'Iemand anders');
}

function recount(entries: ProofEntry[]): void {
  const seen = entries.find(({ repeat }) => repeat !== null);
  if (!seen?.repeat) throw new Error('something was seen more than once');
  seen.repeat.text = seen.repeat.text.replace(',3,', ',1,');
}

describe.each(crimes)('an export that was %s', (_, crime) => {
  test('is found out by its links or its order alone', async () => {
    const made = await exportJournal();
    const { status, said } = verify(forge(made, crime));
    expect([status, said]).toEqual([1, expect.stringContaining('NOT RIGHT')]);
  });

  test('is found out by its fingerprint and by its keys, also with all links made anew', async () => {
    const made = await exportJournal();
    const forged = forge(made, crime, true);
    expect(verify(forged, '--fingerprint', made.fingerprint)).toMatchObject({ status: 1 });
    expect(verify(forged, ...keys())).toMatchObject({ status: 1 });
  });
});

test('a selection of which entries were moved is found out by their order, also with links made anew', async () => {
  const made = await exportJournal({ clientId: client });
  const moved = forge(made, ({ entries }) => entries.reverse(), true);
  expect(verify(moved).said).toContain('stands in the wrong place');
});

test('a table that was edited is not the one that was exported', async () => {
  const made = await exportJournal();
  const table = join(made.folder, 'journal.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace('M. de Boer', 'Iemand anders'));
  expect(verify(made.folder).said).toContain('journal.csv is not the table');
});

test('a spreadsheet reads the table whole, with its words, and runs nothing in it', async () => {
  const { folder } = await exportJournal();
  const bytes = readFileSync(join(folder, 'journal.csv'));
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const { data, errors } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const [headings = [], ...rows] = data;
  expect(headings).toContain('Wanneer');
  expect(new Set(data.map((row) => row.length))).toEqual(new Set([headings.length]));
  expect(rows.some((row) => row.includes('bekeken'))).toBe(true);
  expect(rows.some((row) => row.includes(`'${formula}`))).toBe(true);
  expect(rows.flat().filter((value) => /^\s*[=+\-@]/.test(value))).toEqual([]);
  // Oldest first, whichever compartment it is from.
  const times = rows.map((row) => row[3] ?? '');
  expect(times).toEqual([...times].sort());
});

test('an export that can not be written leaves nothing behind and is in the journal as failed', async () => {
  await expect(
    vault.call('journalExport.run', {
      ...{
        folder: 'f'.repeat(32),
        filter: everything,
        purpose: 'audit',
        contents: false,
        words: {},
      },
    }),
  ).rejects.toMatchObject({ code: 'folder.not-found' });
  const entry = vault.session.connections
    .get('places')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence DESC', { pluck: true })
    .get();
  expect(JSON.parse(String(entry))).toMatchObject({
    ...{ action: 'export', outcome: 'failure', purpose: 'audit', detail: 'folder.not-found' },
  });
});

test('who is no overseer exports nothing', async () => {
  const { call } = vault.as('Anna', 'counsellor');
  await expect(
    call('journalExport.run', {
      ...{
        folder: 'f'.repeat(32),
        filter: everything,
        purpose: 'audit',
        contents: false,
        words: {},
      },
    }),
  ).rejects.toMatchObject({ code: 'call.forbidden' });
});
