import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@signalapp/sqlcipher';
import { afterAll, describe, expect, test } from 'vitest';
import { compartments } from '../../../contract/common.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { isIndexTable, storedTables } from '../db/stored-tables.ts';
import { clientTables } from './client-tables.ts';
import { migrations } from './migrations.ts';

/** Ids of members and of imports, and of parts within a plan: they stay what they are in another file. */
const idsOfOthers = new Set([
  'author_id',
  'member_id',
  'report_id',
  'session_emdr.target_id',
  'to_member_id',
  'by_member_id',
]);

const folder = mkdtempSync(join(tmpdir(), 'luwte-tables-'));
const key = { key: Buffer.alloc(32, 1), salt: Buffer.alloc(16, 2) };
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(compartments)('%s', (compartment) => {
  const database = openDatabase(join(folder, `${compartment}.db`), key);
  migrate(database, migrations[compartment]);
  const tables = storedTables(database).filter((table) => !isIndexTable(table));
  const declared = clientTables[compartment];
  afterAll(() => database.close());

  test('every table says what it holds of a client, and none that is not there', () => {
    expect(Object.keys(declared).sort()).toEqual(tables);
  });

  test.each(tables)('every column of %s with an id is accounted for', (table) => {
    const named = namedColumns(compartment, table);
    const ids = columnsOf(database, table)
      .filter((column) => column === 'id' || column.endsWith('_id'))
      .filter((column) => !idsOfOthers.has(column) && !idsOfOthers.has(`${table}.${column}`));
    if (declared[table]?.holds === 'records') expect([...named].sort()).toEqual(ids.sort());
    for (const column of named) expect(columnsOf(database, table)).toContain(column);
  });

  test.each(tables)('what %s belongs to comes first, and every foreign key is named', (table) => {
    const entry = declared[table];
    if (entry?.holds !== 'records') return;
    const before = Object.keys(declared).slice(0, Object.keys(declared).indexOf(table));
    // Only `casework` holds the clients themselves.
    const isElsewhere = entry.owner?.table === 'client' && compartment !== 'casework';
    if (entry.owner && !isElsewhere) expect(before).toContain(entry.owner.table);
    for (const foreign of database.pragma(`foreign_key_list("${table}")`) as { from: string }[]) {
      expect(namedColumns(compartment, table)).toContain(foreign.from);
    }
  });
});

function namedColumns(compartment: (typeof compartments)[number], table: string): Set<string> {
  const entry = clientTables[compartment][table];
  if (!entry || entry.holds === 'nothing') return new Set();
  if (entry.holds !== 'records') {
    return new Set([entry.client, entry.alsoClient].filter((column) => typeof column === 'string'));
  }
  const { id, owner, references = [], links = [] } = entry;
  const columns = [id, owner?.column, ...references, ...links];
  return new Set(columns.filter((column) => typeof column === 'string'));
}

function columnsOf(database: Database, table: string): string[] {
  const columns = database.pragma(`table_xinfo("${table}")`) as { name: string }[];
  return columns.map(({ name }) => name);
}
