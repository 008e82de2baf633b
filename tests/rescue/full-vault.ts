import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { compartments } from '../../contract/common.ts';
import { noImportChoices } from '../../contract/imports.ts';
import { demoPassphrase } from '../../electron/demo/passphrase.ts';
import { main as makeDemo } from '../../electron/demo/seed.ts';
import { runRescue } from '../../electron/rescue/command.ts';
import { pieceSuffix } from '../../electron/rescue/kept-files.ts';
import type { Report } from '../../electron/rescue/report.ts';
import { words } from '../../electron/rescue/words.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { createLocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { connectionOf, type Session } from '../../electron/vault/session.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import { enterClient, enterContact } from '../e2e/prepared-vault.ts';

export const passphrase = demoPassphrase;
export const longNote = 'Zij vertelde het hele verhaal nog eens. '.repeat(600);

type Rows = Record<string, unknown>[];

/** A vault with something in every table that people fill, and what SQL says is in it. */
export class FullVault {
  readonly root = mkdtempSync(join(tmpdir(), 'luwte-rescue-'));
  readonly folder = join(this.root, 'Demo.luwte');
  /** By compartment and table, as it lies in the database; bytes as the rescue writes them. */
  readonly truth = new Map<string, Rows>();
  /** By compartment and table, the page where it begins. */
  readonly roots = new Map<string, number>();
  #copies = 0;

  async make(): Promise<void> {
    await makeDemo(this.folder);
    const { service } = await open(this.folder);
    const luwte = createLocalClient(
      createDispatch({
        features: createServed(service),
        session: () => service.session(),
        surroundings,
        paths: new PathTokens(),
      }),
    );
    const ilse = await enterClient(luwte, { code: 'TW/2026:1', givenName: 'Ilse' });
    await enterContact(luwte, ilse, { note: longNote });
    await luwte.draftsTreatment.save({
      ...{ kind: 'session', clientId: ilse, objectId: null, baseVersion: 0 },
      content: '{"note":"nog niet klaar"}',
    });
    await importCaseload(luwte);
    await service.close();
    // By way of a copy: to open the vault itself would write in its journal.
    const looking = await open(this.copy());
    this.#learn(looking.session);
    await looking.service.close();
  }

  /** A copy to damage. */
  copy(): string {
    this.#copies += 1;
    const folder = join(this.root, `copy ${this.#copies}.luwte`);
    cpSync(this.folder, folder, { recursive: true });
    return folder;
  }

  /** A copy as a crash leaves it: the last changes are in the log only, and one was cut off. */
  async copyWhileOpen(): Promise<{ folder: string; expected: Rows }> {
    const closed = this.copy();
    const { service, session } = await open(closed);
    const { database } = connectionOf(session, 'casework');
    const insert = database.prepare('INSERT INTO setting VALUES (?, ?)');
    insert.run(['merk', 'eerst']);
    database.exec("UPDATE setting SET value = 'daarna'");
    const folder = this.copy();
    cpSync(closed, folder, { recursive: true, force: true });
    const log = join(folder, 'casework.db-wal');
    const { size } = statSync(log);
    insert.run(['half', 'x'.repeat(9000)]);
    const later = readFileSync(join(closed, 'casework.db-wal'));
    writeFileSync(log, later.subarray(0, size + 5000));
    await service.close();
    return { folder, expected: [{ name: 'merk', value: 'daarna' }] };
  }

  /** Keeps a file in pieces in `casework`, and another that misses a piece. */
  async addFiles(folder: string, content: Buffer): Promise<void> {
    const { service, session } = await open(folder);
    const { database } = connectionOf(session, 'casework');
    database.exec(`
      CREATE TABLE enclosure (
        id TEXT PRIMARY KEY, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL
      ) STRICT;
      CREATE TABLE enclosure_piece (
        enclosure_id TEXT NOT NULL, place INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (enclosure_id, place)
      ) STRICT`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const insert = database.prepare('INSERT INTO enclosure VALUES (?, ?, ?, ?)');
    insert.run(['een', 'besluit.pdf', content.length, sha256]);
    insert.run(['twee', 'half.pdf', content.length, sha256]);
    const size = 65_536;
    for (let place = Math.floor(content.length / size); place >= 0; place -= 1) {
      const piece = new Uint8Array(content.subarray(place * size, (place + 1) * size));
      const add = database.prepare('INSERT INTO enclosure_piece VALUES (?, ?, ?)');
      add.run(['een', place, piece]);
      if (place !== 2) add.run(['twee', place, piece]);
    }
    await service.close();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #learn({ connections, openCopy }: Session): void {
    for (const compartment of connections.keys()) {
      const database = openCopy(compartment, join(this.folder, `${compartment}.db`));
      const tables = database
        .prepare(
          `SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
          { pluck: true },
        )
        .all();
      for (const table of tables) {
        const columns = (
          database.pragma(`table_xinfo(${String(table)})`) as { name: string; hidden: number }[]
        )
          .filter(({ hidden }) => hidden !== 2)
          .map(({ name }) => name);
        const rows = database.prepare(`SELECT ${columns.join(', ')} FROM ${String(table)}`).all();
        const plain = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value,
            ]),
          ),
        );
        this.truth.set(`${compartment}/${String(table)}`, plain);
      }
      const roots = database
        .prepare("SELECT name, rootpage AS root FROM sqlite_schema WHERE type = 'table'")
        .all<{ name: string; root: number }>();
      for (const { name, root } of roots) this.roots.set(`${compartment}/${name}`, root);
      database.close();
    }
  }
}

const surroundings = { now: () => new Date(), newId: () => uuidv7() };

async function open(folder: string): Promise<{ service: VaultService; session: Session }> {
  const service = new VaultService(usualEnvironment(surroundings, new Device(disk, null)));
  const [member] = service.inspect(folder).members;
  return { service, session: await service.unlock(folder, member?.id ?? '', passphrase) };
}

async function importCaseload(luwte: ReturnType<typeof createLocalClient>): Promise<void> {
  const lines = Array.from({ length: 60 }, (_, row) => `I-${row};Jansen ${row};Noor;Regel ${row}`);
  const content = Buffer.from(['Code;Achternaam;Voornaam;Opmerkingen', ...lines].join('\r\n'));
  const read = await luwte.imports.read({ name: 'lijst.csv', content: content.toString('base64') });
  const mapping = read.columns.map(({ index, suggested }) => ({
    ...{ column: index, target: suggested },
  }));
  await luwte.imports.run({ importId: read.importId, mapping, choices: noImportChoices });
}

export interface Rescued {
  readonly status: number;
  readonly report: Report;
  readonly said: string;
  readonly folder: string;
  /** What was written of a table. */
  readonly rows: (place: 'tables' | 'doubtful', table: string) => Rows;
}

/** Runs the command on a vault, in this process. */
export async function rescueInto(
  vault: string,
  out: string,
  secret = passphrase,
): Promise<Rescued> {
  const said: string[] = [];
  const status = await runRescue(
    { vault, out, member: null, words: words.nl, readSecret: async () => secret },
    { say: (line) => said.push(line), print: (text) => said.push(text) },
  );
  const read = (...names: string[]) => {
    try {
      return JSON.parse(readFileSync(join(out, ...names), 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  };
  return {
    ...{ status, folder: out, said: said.join('\n'), report: read('report.json') },
    rows: (place, table) => read(place, `${table}.json`),
  };
}

/** The tables that come out as rows; files that lie in pieces come out as files. */
export const allTables = (vault: FullVault) =>
  [...vault.truth.keys()].filter((table) => !table.endsWith(pieceSuffix));
export const databasesOf = (folder: string) =>
  compartments.map((name) => join(folder, `${name}.db`));
