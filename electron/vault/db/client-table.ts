import type { ObjectKind } from '../../../contract/journal-terms.ts';

type Column<Row> = keyof Row & string;

/**
 * How the rows of a table have to do with a client: what restoring one file copies, and what erasing it
 * removes. The ids of parts within a row's JSON are the row's own business: they mean something only
 * within the file.
 */
export type ClientTable<Row = Readonly<Record<string, unknown>>> =
  | {
      /** What is kept of a client. */
      readonly holds: 'records';
      /** The column of a row's own id; null where rows have none. */
      readonly id: Column<Row> | null;
      /** Which column names the row that it belongs to, and of which table; null for the client itself. */
      readonly owner: { readonly column: Column<Row>; readonly table: string } | null;
      /** Further columns with the id of a row of the same client; empty or null for none. */
      readonly references?: readonly Column<Row>[];
      /** Columns with the id of a row of the same client that may be gone by now; a copy has none then. */
      readonly links?: readonly Column<Row>[];
      /** What it is called in the journal; none for what is a part of its owner. */
      readonly object?: ObjectKind;
      /** Whether its rows are too large for one transaction; they have a way of their own. */
      readonly bulky?: true;
      /** The column of the one member whom a row is for; others never see it. */
      readonly only?: Column<Row>;
    }
  | {
      /** `copies` say once more what records say; `mentions` only tell that a client was concerned. */
      readonly holds: 'copies' | 'mentions';
      /** The column with the client's id. */
      readonly client: Column<Row>;
      /** That of another client, where a row is about two. */
      readonly alsoClient?: Column<Row>;
    }
  | { readonly holds: 'nothing' };

/**
 * A feature's tables, each with what it holds of a client. What belongs to another row comes after the table of
 * that row.
 */
export type ClientTablesOf<Tables> = {
  readonly [Table in keyof Tables]: ClientTable<Tables[Table]>;
};

/** For what names its client in `client_id`. */
export const ofClient = { column: 'client_id', table: 'client' } as const;
