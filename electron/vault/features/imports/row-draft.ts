import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import { lineLimit, textLimit } from '../../../../contract/common.ts';
import type {
  ImportProblem,
  ImportProblemCode,
  ImportTarget,
} from '../../../../contract/imports.ts';
import { problemKinds } from './problems.ts';
import { type CleanText, cutTo } from './texts.ts';

/** A cell of the file with the field it fills. */
export interface Cell {
  readonly column: number;
  readonly header: string;
  readonly target: ImportTarget;
  readonly original: string;
}

/** Where words are kept that do not fit their own field. */
export type KeepingField = 'remarks' | 'riskReason' | 'referralNote' | 'safeContactNote';

/** A client as one row of the file makes it, with all that must be said of it. */
export class RowDraft {
  readonly fields: ClientFields = emptyClientFields();
  /** Per field, the value as it will be stored. */
  readonly values: Partial<Record<ImportTarget, string>> = {};
  readonly problems: ImportProblem[] = [];
  /** Dates in which day and month could change places. */
  readonly ambiguousDates: string[] = [];
  readonly #kept: Record<KeepingField, string[]> = {
    remarks: [],
    riskReason: [],
    referralNote: [],
    safeContactNote: [],
  };
  #tooLong = false;

  /** Whether a text is longer than the vault keeps, so that the row can't be taken. */
  get tooLong(): boolean {
    return this.#tooLong;
  }

  /** Adds what a cell brings to one of the fields that gather text. */
  gather(field: KeepingField, text: string): void {
    if (text !== '') this.#kept[field].push(text);
  }

  /** Keeps the words of a cell that are not, or not wholly, in its field. */
  keep(cell: Cell, field: KeepingField): void {
    const words = cell.original.trim();
    const bare = field === 'riskReason' || field === 'referralNote';
    this.gather(field, bare ? words : `${cell.header || cell.column + 1}: ${words}`);
  }

  remark(
    cell: Cell | null,
    code: ImportProblemCode,
    stored: string | null,
    { keptIn = null, original }: { keptIn?: KeepingField | null; original?: string } = {},
  ): void {
    this.problems.push({
      kind: problemKinds[code],
      code,
      column: cell?.column ?? null,
      target: cell?.target ?? null,
      original: cutTo(original ?? cell?.original ?? '', lineLimit),
      stored: stored === null ? null : cutTo(stored, lineLimit),
      keptIn,
    });
  }

  /** The text of a cell as cleaned; what the cleaning found is remarked. */
  accept(cell: Cell, clean: CleanText): string {
    for (const code of clean.remarks) this.remark(cell, code, clean.text);
    return clean.text;
  }

  /** The text as far as its field holds it; a longer one is kept whole in the remarks. */
  fit(cell: Cell, text: string, limit: number): string {
    if (text.length <= limit) return text;
    const cut = cutTo(text, limit);
    this.keep(cell, 'remarks');
    this.remark(cell, 'too-long', cut, { keptIn: 'remarks' });
    return cut;
  }

  /** Puts the gathered words in their fields; to be called once, after the last cell. */
  finish(): void {
    const note = this.#kept.referralNote.join('; ');
    if (note.length <= lineLimit) this.fields.referralNote = note;
    else this.gather('remarks', note);
    this.fields.riskReason = this.#gathered('riskReason');
    this.fields.safeContact.note = this.#gathered('safeContactNote');
    this.fields.remarks = this.#gathered('remarks');
    if (this.fields.referralNote !== '') this.values.referralNote = this.fields.referralNote;
  }

  #gathered(field: Exclude<KeepingField, 'referralNote'>): string {
    const text = this.#kept[field].join('\n');
    if (text !== '') this.values[field] = cutTo(text, lineLimit);
    if (text.length <= textLimit) return text;
    this.#tooLong = true;
    this.remark(null, 'too-long', null);
    return '';
  }
}
