import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import type { ObjectKind } from '../../../../contract/journal-terms.ts';
import { clientTables } from '../client-tables.ts';

interface RecordTable {
  readonly name: string;
  readonly kind: ObjectKind | null;
  /** Which rows are the client's, as SQL with one parameter: the client's id. */
  readonly where: string;
}

/** The tables with records of a client, what belongs to another row before that row. */
export function recordTables(compartment: Compartment): RecordTable[] {
  const declared = clientTables[compartment];
  const whereIn = (name: string): string => {
    const entry = declared[name];
    if (entry?.holds !== 'records') throw new Error(`${name} holds no records`);
    if (entry.owner === null) return 'id = ?';
    const { column, table } = entry.owner;
    if (table === 'client') return `${column} = ?`;
    return `${column} IN (SELECT id FROM ${table} WHERE ${whereIn(table)})`;
  };
  return Object.entries(declared)
    .flatMap(([name, entry]) =>
      entry.holds === 'records'
        ? [{ name, kind: kindOf(name, entry.object), where: whereIn(name) }]
        : [],
    )
    .reverse();
}

/** The tables that say once more what records say, each with a column that names the client. */
export function copyTables(
  compartment: Compartment,
): readonly { readonly name: string; readonly column: string }[] {
  return Object.entries(clientTables[compartment]).flatMap(([name, entry]) =>
    entry.holds === 'copies'
      ? [entry.client, entry.alsoClient]
          .filter((column) => column !== undefined)
          .map((column) => ({ name, column }))
      : [],
  );
}

const kindOf = (name: string, object: ObjectKind | undefined): ObjectKind | null =>
  object ?? (name === 'draft' ? 'draft' : null);

/** How many records of each kind there are of a client; parts of a record are not counted. */
export function countRecords(database: Database, compartment: Compartment, clientId: string) {
  return recordTables(compartment)
    .reverse()
    .flatMap(({ name, kind, where }) => {
      if (kind === null) return [];
      const count = database.prepare(`SELECT count(*) FROM ${name} WHERE ${where}`, {
        pluck: true,
      });
      return [{ compartment, kind, rows: Number(count.get([clientId])) }];
    })
    .filter(({ rows }) => rows > 0);
}

/** The day of the last change in a part of a file, by its journal. */
export function lastChange(database: Database, clientId: string): string | null {
  const at = database
    .prepare(`SELECT max(at) FROM journal WHERE client_id = ? AND action IN (${changing})`, {
      pluck: true,
    })
    .get([clientId]);
  return typeof at === 'string' ? at.slice(0, 10) : null;
}

const changing = "'create', 'update', 'delete', 'finalise', 'addendum', 'import'";
