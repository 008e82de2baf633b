import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Compartment, compartments } from '../../contract/common.ts';
import { databasePath } from '../vault/databases.ts';
import { type CompartmentKey, chainKeys, databaseKey } from '../vault/keys/compartment-key.ts';
import { wipe } from '../vault/keys/secret.ts';
import { renewedPath } from '../vault/renewal.ts';
import { CipherPages } from './cipher-pages.ts';
import { ClientFiles } from './client-files.ts';
import { DamagedDatabase, type TableFindings } from './database.ts';
import { checkJournal } from './journal.ts';
import { pieceSuffix, rescueFiles } from './kept-files.ts';
import type { OpenedKeys } from './keys.ts';
import type { Output } from './output.ts';
import { type CompartmentReport, type Report, reportText, type TableReport } from './report.ts';
import type { Words } from './words.ts';

/**
 * Reads everything of a vault that can be read and writes it, or with no output only looks.
 * Nothing in the vault's folder is changed, not even a lock file made.
 */
export function rescue(
  folder: string,
  opened: OpenedKeys,
  output: Output | null,
  words: Words,
): Report {
  const clients = new ClientFiles();
  const report: Report = {
    vault: opened.header.name || basename(folder),
    openedBy: opened.by,
    header: { file: opened.file, isGenuine: opened.isGenuine },
    compartments: compartments.map((name) =>
      rescueCompartment(folder, name, opened, output, clients),
    ),
  };
  if (output) {
    clients.write(output, words);
    output.writeText(`${JSON.stringify(report, null, 2)}\n`, 'report.json');
    output.writeText(reportText(report, words), 'report.md');
  }
  return report;
}

const nothing = {
  ...{ pages: 0, damagedPages: [], isCut: false, isLogDamaged: false },
  ...{ hasItsSalt: true, knowsItsTables: true },
  ...{ tables: [], unassignedRows: 0, journal: null, files: [] },
} as const;

function rescueCompartment(
  folder: string,
  compartment: Compartment,
  { keys, header, isGenuine }: OpenedKeys,
  output: Output | null,
  clients: ClientFiles,
): CompartmentReport {
  const candidates = keys.get(compartment) ?? [];
  const [newest] = candidates;
  if (!newest) return { ...nothing, compartment, state: 'no-key' };
  const path = pathOf(folder, compartment, newest);
  if (!existsSync(path)) return { ...nothing, compartment, state: 'missing' };
  const chosen = candidates.find((key) => opensSalt(path, key)) ?? newest;
  const key = databaseKey(chosen.key);
  const chain = chainKeys(chosen);
  const pages = new CipherPages(path, key);
  try {
    const database = new DamagedDatabase(pages, compartment);
    const anchor = header.compartments.find(({ name }) => name === compartment)?.anchor ?? null;
    return {
      ...{ compartment, state: 'read', pages: pages.count, damagedPages: database.damagedPages },
      isCut: pages.strayBytes > 0 || database.damagedPages.some((page) => pages.isMissing(page)),
      hasItsSalt: opensSalt(path, chosen),
      ...{ isLogDamaged: pages.log.isDamaged, knowsItsTables: database.knowsItsTables },
      tables: database.findings
        .map((findings) => rescueTable(database, compartment, findings, output, clients))
        .sort((one, other) => one.table.localeCompare(other.table)),
      unassignedRows: countOf(
        database.unassignedRows(),
        output,
        'unassigned',
        `${compartment}.json`,
      ),
      journal: checkJournal(database, chain, isGenuine ? anchor : null),
      files: database.findings
        .filter(({ table }) => table.name.endsWith(pieceSuffix))
        .flatMap((findings) => [...rescueFiles(database, findings, output, compartment)]),
    };
  } finally {
    pages.close();
    wipe(key.key);
    for (const secret of [chain.present, ...chain.past.map((past) => past.key)]) wipe(secret);
  }
}

/** Where the database lies: after a crash while its key was renewed, beside its place. */
function pathOf(folder: string, compartment: Compartment, newest: CompartmentKey): string {
  const renewed = renewedPath(folder, compartment, newest.epoch);
  const waits = existsSync(renewed) && opensSalt(renewed, newest);
  return waits ? renewed : databasePath(folder, compartment);
}

/** The salt that comes with a key also stands in the file's first bytes. */
function opensSalt(path: string, compartmentKey: CompartmentKey): boolean {
  const { key, salt } = databaseKey(compartmentKey.key);
  wipe(key);
  const first = Buffer.alloc(salt.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, first, 0, first.length, 0);
    return first.equals(salt);
  } finally {
    closeSync(file);
  }
}

function rescueTable(
  database: DamagedDatabase,
  compartment: Compartment,
  findings: TableFindings,
  output: Output | null,
  clients: ClientFiles,
): TableReport {
  const { table, gaps, brokenRows, loosePages } = findings;
  const isPieces = table.name.endsWith(pieceSuffix);
  // The content of files is written as files.
  const into = isPieces ? null : output;
  function* all() {
    for (const row of database.rows(findings)) {
      if (!isPieces) clients.add(compartment, table, row);
      yield row;
    }
  }
  return {
    table: table.name,
    rows: countOf(all(), into, 'tables', compartment, `${table.name}.json`),
    gaps: gaps.map(({ page, after, upTo }) => ({
      ...{ page, after: after?.toString() ?? null, upTo: upTo?.toString() ?? null },
    })),
    ...{ brokenRows, loosePages: loosePages.length },
    unprovenRows: countOf(
      database.unprovenRows(findings),
      into,
      ...['doubtful', compartment, `${table.name}.json`],
    ),
  };
}

function countOf(rows: Iterable<unknown>, output: Output | null, ...names: string[]): number {
  if (output) return output.writeRows(rows, ...names);
  let count = 0;
  for (const _ of rows) count += 1;
  return count;
}

/** A folder inside the vault, where nothing is to be written. */
export function liesIn(folder: string, vault: string): boolean {
  return join(folder, '/').startsWith(join(vault, '/'));
}
