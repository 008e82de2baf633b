import type { Compartment } from '../../contract/common.ts';
import { Malformed, type Payload, pageKinds, parsePage, type TreePage } from './cells.ts';
import { type CipherPages, usableBytes } from './cipher-pages.ts';
import { parseRecord, type Value } from './record.ts';
import { rowOf, type SchemaEntry, type Table, tablesOf, usualTables } from './schema.ts';

/** Where rows may be missing: a page that can't be read, and between which row numbers it lay. */
export interface Gap {
  readonly page: number;
  /** Row numbers are over this; null when that is not known. */
  readonly after: bigint | null;
  /** Row numbers are at most this; null when that is not known. */
  readonly upTo: bigint | null;
}

export type Row = Readonly<Record<string, Value>>;

export interface TableFindings {
  readonly table: Table;
  readonly gaps: Gap[];
  /** Rows of which a part lay in a page that can't be read. */
  brokenRows: number;
  /** Pages that no longer hang on to the table, but can be of no other. */
  readonly loosePages: number[];
}

type Range = Omit<Gap, 'page'>;
const everywhere: Range = { after: null, upTo: null };
/** The list of tables stands in the tree of the first page. */
const schemaRoot = 1;

/** One database, read without SQLCipher, so that a page that can't be read costs what stood on it and no more. */
export class DamagedDatabase {
  readonly pages: CipherPages;
  readonly damagedPages: readonly number[];
  /** Whether the list of tables could be read whole; if not, the tables are those of this program. */
  readonly knowsItsTables: boolean;
  readonly findings: readonly TableFindings[];
  /** Trees that hang on to nothing and could be of several tables, or of none: their first pages. */
  readonly unassigned: readonly number[];
  readonly #reached: Uint8Array;

  constructor(pages: CipherPages, compartment: Compartment) {
    this.pages = pages;
    this.#reached = new Uint8Array(pages.count + 1);
    this.damagedPages = this.#checkAll();
    const { entries, isWhole } = this.#readSchema();
    this.knowsItsTables = isWhole;
    const known = tablesOf(entries);
    const missing = isWhole
      ? []
      : usualTables(compartment).filter(({ name }) => known.every((table) => table.name !== name));
    this.findings = [...known, ...missing].map((table) => ({
      ...{ table, gaps: [], brokenRows: 0, loosePages: [] },
    }));
    this.#reachAll(entries);
    this.unassigned = this.damagedPages.length > 0 ? this.#assignLoose() : [];
  }

  /** The rows of a table, those of loose pages last. Reads the file anew each time. */
  *rows({ table, loosePages }: TableFindings): Generator<Row> {
    const tops = table.root === null ? loosePages : [table.root, ...loosePages];
    for (const top of tops) {
      for (const { page } of this.#walk(top, everywhere)) {
        if (page) yield* this.#rowsOn(page, table);
      }
    }
  }

  /** What stands on the pages of a table whose MAC does not fit. Any of it may be wrong. */
  *unprovenRows({ table, gaps }: TableFindings): Generator<Row> {
    for (const gap of gaps) {
      const content = this.pages.readUnproven(gap.page);
      if (!content) continue;
      for (const values of this.#cellsUnproven(content, gap.page)) {
        const row = rowOf(table, values.rowid, values.values);
        if (row) yield row;
      }
    }
  }

  /** Rows that no one can say the table of, as they are stored. */
  *unassignedRows(): Generator<readonly Value[]> {
    for (const top of this.unassigned) {
      for (const { page } of this.#walk(top, everywhere)) {
        for (const cell of page?.cells ?? []) {
          const values = cell.payload && this.#recordOf(cell.payload);
          if (values) yield values;
        }
      }
    }
  }

  #checkAll(): number[] {
    const damaged: number[] = [];
    for (let number = 1; number <= this.pages.count; number += 1) {
      if (number !== lockPage && !this.pages.read(number)) damaged.push(number);
    }
    return damaged;
  }

  #readSchema(): { entries: SchemaEntry[]; isWhole: boolean } {
    const entries: SchemaEntry[] = [];
    let isWhole = true;
    for (const { page } of this.#walk(schemaRoot, everywhere)) {
      if (!page) isWhole = false;
      for (const cell of page?.cells ?? []) {
        if (!cell.payload) continue;
        const values = this.#recordOf(cell.payload);
        const [type, name, , root, sql] = values ?? [];
        if (!values) isWhole = false;
        else {
          entries.push({
            ...{ type: String(type), name: String(name), root: Number(root ?? 0) },
            sql: typeof sql === 'string' ? sql : '',
          });
        }
      }
    }
    return { entries, isWhole };
  }

  /** Walks every tree and the list of free pages, so that what is reached by nothing shows. */
  #reachAll(entries: readonly SchemaEntry[]): void {
    for (const findings of this.findings) this.#lookThrough(findings);
    const known = new Set(this.findings.map(({ table }) => table.root));
    for (const { root } of entries) {
      if (root > 0 && !known.has(root)) for (const _ of this.#walk(root, everywhere)) void _;
    }
    this.#reachFree();
  }

  #lookThrough(findings: TableFindings): void {
    const { root } = findings.table;
    if (root === null) return;
    for (const { page, number, range } of this.#walk(root, everywhere)) {
      if (page) findings.brokenRows += this.#brokenOn(page, findings.table);
      else findings.gaps.push({ page: number, after: range.after, upTo: range.upTo });
    }
  }

  #brokenOn({ cells }: TreePage, table: Table): number {
    return cells.filter(({ payload, rowid }) => {
      const values = payload && this.#recordOf(payload);
      return payload && !(values && rowOf(table, rowid, values));
    }).length;
  }

  #reachFree(): void {
    const first = this.pages.read(1);
    let trunk = first?.readUInt32BE(32) ?? 0;
    while (trunk > 0 && !this.#reached[trunk]) {
      this.#reached[trunk] = 1;
      const page = this.pages.read(trunk);
      if (!page) return;
      const count = Math.min(page.readUInt32BE(4), usableBytes / 4 - 2);
      for (let place = 0; place < count; place += 1) {
        this.#reached[page.readUInt32BE(8 + 4 * place)] = 1;
      }
      trunk = page.readUInt32BE(0);
    }
  }

  /** Gives each loose tree to the one table that lost a part and that all its rows fit. */
  #assignLoose(): number[] {
    const unassigned: number[] = [];
    for (const top of this.#looseTops()) {
      const fitting = this.findings.filter((findings) => this.#couldBe(top, findings));
      const [only, other] = fitting;
      if (only && !other) {
        only.loosePages.push(top);
        for (const { page } of this.#walk(top, everywhere)) {
          if (page) only.brokenRows += this.#brokenOn(page, only.table);
        }
      } else if (this.#holdsRows(top)) unassigned.push(top);
    }
    return unassigned;
  }

  /** Pages of rows that nothing reached, and that no other such page leads to. */
  #looseTops(): number[] {
    const loose = new Map<number, TreePage>();
    for (let number = 2; number <= this.pages.count; number += 1) {
      const page = this.#reached[number] ? null : this.#parse(number);
      if (page) loose.set(number, page);
    }
    const below = new Set([...loose.values()].flatMap((page) => childrenOf(page)));
    return [...loose.keys()].filter((number) => !below.has(number));
  }

  #couldBe(top: number, { table, gaps }: TableFindings): boolean {
    if (table.root !== null && gaps.length === 0) return false;
    for (const { page } of this.#walk(top, everywhere)) {
      if (!page) continue;
      const isTable = page.kind === pageKinds.tableLeaf || page.kind === pageKinds.tableInner;
      if (isTable !== table.hasRowid) return false;
      for (const { payload, rowid } of page.cells) {
        if (rowid !== null && table.root !== null && !gaps.some((gap) => isIn(rowid, gap))) {
          return false;
        }
        const values = payload && this.#recordOf(payload);
        if (values && !rowOf(table, rowid, values)) return false;
      }
    }
    return this.#holdsRows(top);
  }

  #holdsRows(top: number): boolean {
    for (const { page } of this.#walk(top, everywhere)) {
      if (page?.cells.some(({ payload }) => payload)) return true;
    }
    return false;
  }

  /** The pages of a tree in order; null for one that can't be read. Never the same page twice. */
  *#walk(
    number: number,
    range: Range,
    seen = new Set<number>(),
  ): Generator<{ number: number; page: TreePage | null; range: Range }> {
    if (seen.has(number)) return;
    seen.add(number);
    this.#reached[number] = 1;
    const page = this.#parse(number);
    yield { number, page, range };
    if (!page) return;
    let { after } = range;
    for (const { left, rowid } of page.right > 0 ? page.cells : []) {
      yield* this.#walk(left, { after, upTo: rowid ?? range.upTo }, seen);
      after = rowid ?? after;
    }
    if (page.right > 0) yield* this.#walk(page.right, { after, upTo: range.upTo }, seen);
  }

  #parse(number: number): TreePage | null {
    const content = this.pages.read(number);
    return content && parsed(content, number);
  }

  *#rowsOn(page: TreePage, table: Table): Generator<Row> {
    for (const { payload, rowid } of page.cells) {
      const values = payload && this.#recordOf(payload);
      const row = values && rowOf(table, rowid, values);
      if (row) yield row;
    }
  }

  *#cellsUnproven(content: Buffer, number: number) {
    const page = parsed(content, number);
    for (const { payload, rowid } of page?.cells ?? []) {
      const values = payload && this.#recordOf(payload);
      if (values) yield { rowid, values };
    }
  }

  /** The values of a record; null when a part of it can't be read. */
  #recordOf(payload: Payload): Value[] | null {
    const record = this.#fill(payload);
    try {
      return record && parseRecord(record);
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  }

  #fill({ bytes, local, next }: Payload): Buffer | null {
    const pieces = [local];
    let missing = bytes - local.length;
    for (let page = next; missing > 0; ) {
      if (page === 0 || page > this.pages.count) return null;
      this.#reached[page] = 1;
      const content = this.pages.read(page);
      if (!content) return null;
      const piece = content.subarray(4, 4 + Math.min(missing, usableBytes - 4));
      pieces.push(piece);
      missing -= piece.length;
      page = content.readUInt32BE(0);
    }
    return Buffer.concat(pieces);
  }
}

/** SQLite leaves out the page at 1 GiB, where it locks the file. */
const lockPage = 0x40000000 / 4096 + 1;

function parsed(content: Buffer, number: number): TreePage | null {
  try {
    return parsePage(content, number);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const childrenOf = ({ cells, right }: TreePage) =>
  right > 0 ? [...cells.map(({ left }) => left), right] : [];

const isIn = (rowid: bigint, { after, upTo }: Gap) =>
  (after === null || rowid > after) && (upTo === null || rowid <= upTo);
