import type { Client, ClientFields } from '../../../../contract/clients.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type {
  ImportChoices,
  ImportMapping,
  ImportPreview,
  ImportPreviewRow,
  RowChoice,
} from '../../../../contract/imports.ts';
import { type FoldedIdentity, foldCode, foldIdentity, spokenName } from '../clients/index.ts';
import { cellReaders } from './cell-readers.ts';
import { fillEmpty } from './completion.ts';
import { NewCodes } from './new-codes.ts';
import { isStrong, type Match, People, type Person } from './people.ts';
import type { ReadingRules } from './reading-rules.ts';
import { type Cell, RowDraft } from './row-draft.ts';
import { isBlank, type Table, type TableRow } from './table.ts';
import { ValueReader } from './values.ts';

/** A client of the vault with the fields that a row fills. */
export interface Completion {
  readonly client: Client;
  readonly fields: ClientFields;
}

export interface PlannedRow extends ImportPreviewRow {
  /** What is entered; null for a row that is left or completes a client. */
  readonly fields: ClientFields | null;
  readonly completion: Completion | null;
}

export interface Plan extends Pick<ImportPreview, 'ambiguousDates' | 'values'> {
  readonly rows: readonly PlannedRow[];
}

export interface PlanInput {
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly choices: ImportChoices;
  readonly today: string;
  /** The clients of the vault. */
  readonly known: readonly Person[];
  readonly loadClient: (id: string) => Promise<Client>;
}

const exampleCount = 3;

/**
 * Decides for every row of a file what an import does with it. Changes nothing; what it gives is
 * what the user sees and what is carried out. Fails with `call.invalid` for an impossible mapping.
 */
export async function planImport(input: PlanInput): Promise<Plan> {
  const planner = new Planner(input);
  const rows: PlannedRow[] = [];
  for (const row of input.table.rows) rows.push(await planner.plan(row));
  const ambiguous = planner.ambiguousDates;
  return {
    rows,
    values: planner.values.mappings(),
    ambiguousDates: {
      count: ambiguous.length,
      examples: [...new Set(ambiguous)].slice(0, exampleCount),
    },
  };
}

class Planner {
  readonly values: ValueReader;
  readonly ambiguousDates: string[] = [];
  readonly #cells: ReadonlyArray<Omit<Cell, 'original'>>;
  readonly #rules: ReadingRules;
  readonly #people = new People();
  readonly #codes: NewCodes;
  readonly #chosen: ReadonlyMap<number, RowChoice>;
  readonly #completed = new Map<string, Client>();
  readonly #input: PlanInput;

  constructor(input: PlanInput) {
    const { table, mapping, choices, today, known } = input;
    this.#input = input;
    this.values = new ValueReader(choices.values);
    this.#rules = { today, dayMonth: choices.dayMonth, values: this.values };
    this.#cells = mappedColumns(table, mapping);
    this.#chosen = new Map(choices.rows.map(({ row, choice }) => [row, choice]));
    for (const person of known) this.#people.add(person, null);
    const codeColumn = this.#cells.find(({ target }) => target === 'code')?.column;
    const fileCodes =
      codeColumn === undefined
        ? []
        : table.rows.map(({ cells }) => (cells[codeColumn] ?? '').trim()).filter((code) => code);
    this.#codes = new NewCodes(
      [...known.map(({ code }) => code), ...fileCodes],
      Number(today.slice(0, 4)),
    );
  }

  async plan({ row, cells }: TableRow): Promise<PlannedRow> {
    if (isBlank(cells)) return leaveRow(row, 'blank');
    const draft = this.#read(cells);
    if (!draft) return leaveRow(row, 'nothing-taken');
    const content = contentOf(cells);
    const identity = foldIdentity(draft.fields);
    const match = this.#people.find(identity, content);
    const choices = choicesFor(match);
    const usual = choices[0] ?? 'new';
    const chosen = this.#chosen.get(row) ?? usual;
    const choice = choices.includes(chosen) ? chosen : usual;
    const base = {
      row,
      choices,
      values: draft.values,
      problems: draft.problems,
      duplicate: match && describe(match),
    };
    const left = { ...base, outcome: 'left', fields: null, completion: null } as const;
    if (draft.tooLong) return { ...left, choices: [], left: 'too-long' };
    if (choice === 'leave') {
      return { ...left, left: match && isStrong(match) ? 'duplicate' : 'chosen' };
    }
    if (choice === 'complete' && match?.person.clientId) {
      return this.#complete(left, draft, match.person.clientId);
    }
    if (!this.#giveCode(draft, identity.code))
      return { ...left, choices: [], left: 'missing-code' };
    const code = foldCode(draft.fields.code);
    this.#people.add(personOf(row, draft.fields, { ...identity, code }), content);
    this.ambiguousDates.push(...draft.ambiguousDates);
    const outcome = draft.problems.some(({ kind }) => kind !== 'warning') ? 'changed' : 'taken';
    return { ...base, outcome, left: null, fields: draft.fields, completion: null };
  }

  /** The client that the mapped cells of a row make; null when none of them holds anything. */
  #read(cells: readonly string[]): RowDraft | null {
    const draft = new RowDraft();
    let filled = 0;
    for (const place of this.#cells) {
      const original = cells[place.column] ?? '';
      if (original.trim() === '') continue;
      filled += 1;
      cellReaders[place.target]({ ...place, original }, draft, this.#rules);
    }
    const extra = this.#readLength(cells, draft);
    if (filled === 0 && !extra) return null;
    draft.finish();
    const { birthDate, registeredOn } = draft.fields;
    if (birthDate && registeredOn && registeredOn < birthDate) {
      const cell = this.#cells.find(({ target }) => target === 'registeredOn');
      const original = cells[cell?.column ?? -1] ?? '';
      draft.remark(cell ? { ...cell, original } : null, 'before-birth', registeredOn);
    }
    return draft;
  }

  /** Remarks on a row that is shorter or longer than the header, and keeps what sticks out. */
  #readLength(cells: readonly string[], draft: RowDraft): boolean {
    const width = this.#input.table.headers.length;
    if (cells.length < width) {
      draft.remark(null, 'too-few-cells', null, { original: String(cells.length) });
    }
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
    if (extra.length === 0) return false;
    draft.gather('remarks', extra.map((cell) => cell.trim()).join('; '));
    draft.remark(null, 'too-many-cells', null, { keptIn: 'remarks', original: extra.join('; ') });
    return true;
  }

  /** Makes sure that a new client has a code no one else has; false when the row must be left. */
  #giveCode(draft: RowDraft, folded: string): boolean {
    const place = this.#cells.find(({ target }) => target === 'code');
    const cell = place ? { ...place, original: draft.fields.code } : null;
    const { code } = draft.fields;
    const inUse = code !== '' && this.#people.hasCode(folded);
    if (code !== '' && !inUse) return true;
    if (code === '' && this.#input.choices.missingCode === 'leave') {
      draft.remark(cell, 'code-missing', null);
      return false;
    }
    const given = this.#codes.next();
    draft.remark(cell, inUse ? 'code-replaced' : 'code-generated', given);
    draft.fields.code = given;
    draft.values.code = given;
    return true;
  }

  async #complete(
    left: Omit<PlannedRow, 'left'>,
    draft: RowDraft,
    clientId: string,
  ): Promise<PlannedRow> {
    const client = this.#completed.get(clientId) ?? (await this.#input.loadClient(clientId));
    const { fields, filled } = fillEmpty(client, draft.fields);
    if (filled.length === 0) return { ...left, left: 'duplicate' };
    this.#completed.set(clientId, { ...client, ...fields, version: client.version + 1 });
    this.ambiguousDates.push(...draft.ambiguousDates);
    return {
      ...left,
      outcome: 'completed',
      left: null,
      values: { ...draft.values, code: client.code },
      completion: { client, fields },
    };
  }
}

function mappedColumns(table: Table, mapping: ImportMapping): Omit<Cell, 'original'>[] {
  const cells = mapping
    .filter(({ target }) => target !== null)
    .map(({ column, target }) => ({ column, target, header: table.headers[column] }));
  const single = cells.map(({ target }) => target).filter((target) => target !== 'remarks');
  const columns = new Set(cells.map(({ column }) => column));
  const possible = new Set(single).size === single.length && columns.size === cells.length;
  return cells.map(({ column, target, header }) => {
    if (!possible || target === null || header === undefined) throw new LuwteError('call.invalid');
    return { column, target, header };
  });
}

function leaveRow(row: number, left: 'blank' | 'nothing-taken'): PlannedRow {
  return {
    row,
    outcome: 'left',
    left,
    choices: [],
    values: {},
    problems: [],
    duplicate: null,
    fields: null,
    completion: null,
  };
}

/** What can be done with a row; what is done unless the user says otherwise stands first. */
function choicesFor(match: Match | null): RowChoice[] {
  // Two people of one code must not be made into one.
  const completable: RowChoice[] =
    match?.person.clientId && match.reason !== 'code-other-name' ? ['complete'] : [];
  return match && isStrong(match)
    ? ['leave', 'new', ...completable]
    : ['new', 'leave', ...completable];
}

/** The cells of a row as one text, to know the same row again. */
function contentOf(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.trim());
  return words.slice(0, words.findLastIndex((word) => word !== '') + 1).join('\u001f');
}

function describe({ person, reason }: Match): PlannedRow['duplicate'] {
  const { row, clientId, code, name } = person;
  return { reason, row, clientId, code, name };
}

function personOf(row: number, fields: ClientFields, identity: FoldedIdentity): Person {
  return {
    row,
    clientId: null,
    code: fields.code,
    name: spokenName(fields),
    identity,
  };
}
