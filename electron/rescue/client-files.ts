import type { Compartment } from '../../contract/common.ts';
import type { Row } from './database.ts';
import { fileNameOf, type Output } from './output.ts';
import type { Value } from './record.ts';
import type { Table } from './schema.ts';
import type { Words } from './words.ts';

interface Entry {
  readonly compartment: Compartment;
  readonly table: string;
  readonly row: Row;
}

/** What the search index was made of says everything a second time. */
const repeated = new Set(['search_document']);

/**
 * Gathers what is about one client, from all compartments, into one Markdown file each. It knows no
 * table by name but that of the clients: a row is of the client it names, or of the row that it belongs to.
 */
export class ClientFiles {
  readonly #clients = new Map<string, Row>();
  readonly #entries: { entry: Entry; belongsTo: string | null; client: string | null }[] = [];
  /** By table and id, the client of a row that others may belong to. */
  readonly #clientOf = new Map<string, string>();

  add(compartment: Compartment, table: Table, row: Row): void {
    if (repeated.has(table.name)) return;
    const id = textOf(row['id']);
    if (table.name === 'client' && id) {
      this.#clients.set(id, row);
      return;
    }
    const client = textOf(row['client_id']);
    if (client && id) this.#clientOf.set(keyOf(compartment, table.name, id), client);
    const parent = table.references.find(({ column }) => textOf(row[column]));
    const belongsTo = parent
      ? keyOf(compartment, parent.table, textOf(row[parent.column]) ?? '')
      : null;
    if (!client && !belongsTo) return;
    this.#entries.push({ entry: { compartment, table: table.name, row }, belongsTo, client });
  }

  /** Writes the files; gives how many. */
  write(output: Output, words: Words): number {
    const byClient = new Map<string, Entry[]>([...this.#clients.keys()].map((id) => [id, []]));
    for (const { entry, belongsTo, client } of this.#entries) {
      const owner = client ?? this.#clientOf.get(belongsTo ?? '');
      if (owner) byClient.set(owner, [...(byClient.get(owner) ?? []), entry]);
    }
    const names = new Set<string>();
    for (const [id, entries] of byClient) {
      const row = this.#clients.get(id) ?? null;
      const plain = `client-${fileNameOf(textOf(row?.['code']) ?? id)}`;
      const name = names.has(plain.toLowerCase()) ? `${plain}-${fileNameOf(id)}` : plain;
      names.add(name.toLowerCase());
      output.writeText(clientText(id, row, entries, words), 'clients', `${name}.md`);
    }
    return byClient.size;
  }
}

const keyOf = (compartment: string, table: string, id: string) => `${compartment} ${table} ${id}`;
const textOf = (value: Value | undefined) =>
  typeof value === 'string' && value !== '' ? value : null;

function clientText(id: string, row: Row | null, entries: Entry[], words: Words): string {
  const title = [row?.['code'], row?.['given_name'], row?.['infix'], row?.['family_name']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  const sorted = entries.toSorted(
    (one, other) =>
      `${one.compartment} ${one.table}`.localeCompare(`${other.compartment} ${other.table}`) ||
      momentOf(one.row).localeCompare(momentOf(other.row)),
  );
  return [
    ...[`# ${words.client} ${title || id}`, ''],
    ...fieldsOf(row ?? {}),
    ...sorted.flatMap(({ compartment, table, row: fields }) => [
      ...['', `## ${table} ${momentOf(fields)} (${compartment})`, ''],
      ...fieldsOf(fields),
    ]),
    '',
  ].join('\n');
}

/** The first date or moment that a row has. */
function momentOf(row: Row): string {
  const found = Object.values(row).find(
    (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value),
  );
  return typeof found === 'string' ? found.slice(0, 10) : '';
}

/** A line for each field that is filled in; longer texts as a quotation, so that their own headings stay theirs. */
function fieldsOf(row: Row): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    if (Buffer.isBuffer(value)) return [`- **${name}**: ${value.toString('hex')}`];
    const lines = String(value).split(/\r\n|\r|\n/);
    if (lines.length === 1) return [`- **${name}**: ${lines[0]}`];
    return [`- **${name}**:`, ...lines.map((line) => `  > ${line}`)];
  });
}
