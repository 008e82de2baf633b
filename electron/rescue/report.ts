import type { Compartment } from '../../contract/common.ts';
import type { Words } from './words.ts';

export interface TableReport {
  readonly table: string;
  readonly rows: number;
  /** Pages that could not be read, and between which row numbers they lay. */
  readonly gaps: readonly { page: number; after: string | null; upTo: string | null }[];
  /** Rows of which a part could not be read. */
  readonly brokenRows: number;
  /** Pages that hung on to nothing and were recognised by the shape of their rows. */
  readonly loosePages: number;
  /** Rows of pages whose MAC does not fit. */
  readonly unprovenRows: number;
}

export interface JournalReport {
  readonly entries: number;
  readonly firstBreak: number | null;
  /** Whether it holds the entry that the header names; null when the header is not to be believed. */
  readonly reachesAnchor: boolean | null;
}

export interface CompartmentReport {
  readonly compartment: Compartment;
  readonly state: 'read' | 'missing' | 'no-key';
  readonly pages: number;
  readonly damagedPages: readonly number[];
  readonly isCut: boolean;
  /** Whether the salt at the start of the file is the one that belongs to the key. */
  readonly hasItsSalt: boolean;
  readonly isLogDamaged: boolean;
  readonly knowsItsTables: boolean;
  readonly tables: readonly TableReport[];
  readonly unassignedRows: number;
  readonly journal: JournalReport | null;
  /** Files that were kept in the database. */
  readonly files: readonly { readonly name: string; readonly isWhole: boolean }[];
}

export interface Report {
  readonly vault: string;
  readonly openedBy: string;
  readonly header: { readonly file: string; readonly isGenuine: boolean };
  readonly compartments: readonly CompartmentReport[];
}

/** Whether nothing at all is wrong. A compartment the member has no key for is no damage. */
export function isWhole({ header, compartments }: Report): boolean {
  return header.isGenuine && compartments.every((one) => faultsOf(one).length === 0);
}

type Say = (words: Words) => string;

/** All that is wrong with a compartment, a sentence each. */
function faultsOf(one: CompartmentReport): Say[] {
  if (one.state === 'missing') return [(words) => words.missing];
  const { damagedPages: damaged, journal } = one;
  const when = (is: boolean, say: Say) => (is ? [say] : []);
  return [
    ...when(one.isCut, (words) => words.cut),
    ...when(!one.hasItsSalt, (words) => words.salt),
    ...when(one.isLogDamaged, (words) => words.log),
    ...when(damaged.length > 0, (words) => `${words.damaged}: ${words.pages} ${rangesOf(damaged)}`),
    ...when(!one.knowsItsTables && one.state === 'read', (words) => words.schema),
    ...one.tables.flatMap(faultsOfTable),
    ...when(one.unassignedRows > 0, (words) => words.unassigned(one.unassignedRows)),
    ...one.files
      .filter((file) => !file.isWhole)
      .map(
        ({ name }): Say =>
          (words) =>
            words.file(name),
      ),
    ...(journal ? faultsOfJournal(journal) : []),
  ];
}

function faultsOfTable(one: TableReport): Say[] {
  const when = (count: number, say: (words: Words) => (count: number) => string): Say[] =>
    count > 0 ? [(words) => `${one.table}: ${say(words)(count)}`] : [];
  return [
    ...one.gaps.map(
      ({ page, after, upTo }): Say =>
        (words) => {
          const rows = words.between(after ?? words.start, upTo ?? words.end);
          return `${one.table}: ${words.pageIn(page)}, ${rows}`;
        },
    ),
    ...when(one.brokenRows, (words) => words.broken),
    ...when(one.loosePages, (words) => words.loose),
    ...when(one.unprovenRows, (words) => words.unproven),
  ];
}

function faultsOfJournal({ firstBreak, reachesAnchor }: JournalReport): Say[] {
  return [
    ...(firstBreak === null ? [] : [(words: Words) => words.journalBroken(firstBreak)]),
    ...(reachesAnchor === false ? [(words: Words) => words.journalShort] : []),
  ];
}

/** The report for people. */
export function reportText(report: Report, words: Words): string {
  const { header, openedBy } = report;
  const lines = report.compartments.flatMap((one) => [
    ...['', `## ${one.compartment}`, ''],
    ...(one.state === 'no-key' ? [words.noKey] : []),
    ...(one.state === 'read' ? [`${words.pages}: ${one.pages}`] : []),
    ...(one.journal && faultsOfJournal(one.journal).length === 0
      ? [words.journalWhole(one.journal.entries)]
      : []),
    ...(one.tables.length > 0 ? ['', `| ${words.table} | ${words.rows} |`, '|---|---:|'] : []),
    ...one.tables.map(({ table, rows }) => `| ${table} | ${rows} |`),
  ]);
  const faults = report.compartments.flatMap((one) =>
    faultsOf(one).map((say) => `- ${one.compartment}: ${say(words)}`),
  );
  return [
    ...[`# ${words.title}: ${report.vault}`, ''],
    `${words.openedBy}: ${openedBy === 'recovery' ? words.recovery : openedBy}`,
    `${words.header} (${header.file}): ${header.isGenuine ? words.headerWhole : words.headerChanged}`,
    ...['', `## ${words.lost}`, '', ...(faults.length > 0 ? faults : [words.nothingLost])],
    ...lines,
    '',
  ].join('\n');
}

/** `3, 5–9` */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
