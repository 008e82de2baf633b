import type { ObjectKind } from '../../../../contract/journal-terms.ts';
import type { ClientTable } from '../../db/client-table.ts';
import { ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';

/** A plan with versions: its working version. */
export interface PlanRow {
  id: string;
  client_id: string;
  version: number;
  /** The number that the working version gets when it is closed. */
  number: number;
  /** The plan's fields as JSON. */
  content: string;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

/** A closed version of a plan. */
export interface PlanVersionRow {
  id: string;
  plan_id: string;
  number: number;
  /** The plan's fields as JSON, as they were when it was closed. */
  content: string;
  agreed_with_client: number;
  agreed_on: string;
  remark: string;
  closed_at: string;
  closed_by: string;
}

export const heldAsPlan = (object: ObjectKind): ClientTable<PlanRow> => ({
  holds: 'records',
  id: 'id',
  owner: ofClient,
  object,
});
export const heldAsVersion = (plan: string): ClientTable<PlanVersionRow> => ({
  holds: 'records',
  id: 'id',
  owner: { column: 'plan_id', table: plan },
});

/** The tables of a plan with versions: `<name>` and `<name>_version`, of which no row changes. */
export const planTables = (name: string): string => `
  CREATE TABLE ${name} (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE REFERENCES client,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    saved_by TEXT NOT NULL
  ) STRICT;
  CREATE TABLE ${name}_version (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES ${name},
    number INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    agreed_with_client INTEGER NOT NULL,
    agreed_on TEXT NOT NULL,
    remark TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    UNIQUE (plan_id, number)
  ) STRICT;
  ${immutable(`${name}_version`)}
  -- A number is used once: replacing by number would remove a version without its delete trigger.
  CREATE TRIGGER ${name}_version_once BEFORE INSERT ON ${name}_version
    WHEN EXISTS (
      SELECT 1 FROM ${name}_version WHERE plan_id = NEW.plan_id AND number = NEW.number
    )
    BEGIN SELECT RAISE(ABORT, 'a finalised record does not change'); END;
`;
