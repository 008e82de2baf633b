import type { ImportChoices } from '../../../../contract/imports.ts';
import type { Cell, RowDraft } from './row-draft.ts';
import type { ValueReader } from './values.ts';

/** What the cells of one import are read by. */
export interface ReadingRules {
  readonly today: string;
  readonly dayMonth: ImportChoices['dayMonth'];
  readonly values: ValueReader;
}

/** Puts what a cell says into the client, and says what was the matter with it. */
export type CellReader = (cell: Cell, row: RowDraft, rules: ReadingRules) => void;
