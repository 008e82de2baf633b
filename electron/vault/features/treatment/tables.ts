import type { TreatmentPlanFields } from '../../../../contract/treatment-plan.ts';
import type { Emdr, SessionFields } from '../../../../contract/treatment-session.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';
import type { Migration } from '../../db/migrate.ts';

export interface TreatmentPlanRow {
  id: string;
  client_id: string;
  version: number;
  created_at: string;
  saved_at: string;
  saved_by: string;
  phase: TreatmentPlanFields['phase'];
  /** JSON, as are `measures`, `readiness` and `goals`. */
  targets: string;
  measures: string;
  contraindications: string;
  dissociation_risk: TreatmentPlanFields['dissociationRisk'];
  dissociation_note: string;
  window_of_tolerance: string;
  readiness: string;
  goals: string;
  review_on: string | null;
  agreed: number;
  agreed_on: string | null;
}

export interface SessionRow {
  id: string;
  client_id: string;
  on_date: string;
  start_time: string | null;
  end_time: string | null;
  mode: SessionFields['mode'];
  place: string;
  phase: SessionFields['phase'];
  /** JSON. */
  goals: string;
  intervention: string;
  response: string;
  risk_check: SessionFields['riskCheck'];
  risk_note: string;
  agreements: string;
  next_on: string | null;
  next_time: string | null;
  author_id: string;
  author_name: string;
  finalised_at: string;
}

export interface SessionEmdrRow {
  session_id: string;
  /** JSON array of the numbers 1–8. */
  phases: string;
  target_id: string | null;
  target: string;
  image: string;
  negative_cognition: string;
  positive_cognition: string;
  emotion: string;
  body_location: string;
  voc_before: number | null;
  sud_before: number | null;
  stimulation: Emdr['stimulation'];
  sets: number | null;
  sud_after: number | null;
  voc_after: number | null;
  complete: number;
  body_scan: string;
  closure: string;
  reevaluation: string;
}

export interface SessionAddendumRow {
  id: string;
  session_id: string;
  at: string;
  author_id: string;
  author_name: string;
  text: string;
}

export interface TreatmentRecordTables {
  treatment_plan: TreatmentPlanRow;
  session: SessionRow;
  session_emdr: SessionEmdrRow;
  session_addendum: SessionAddendumRow;
}

export const heldOfTreatment: ClientTablesOf<TreatmentRecordTables> = {
  treatment_plan: { holds: 'records', id: 'id', owner: ofClient, object: 'treatment-plan' },
  session: { holds: 'records', id: 'id', owner: ofClient, object: 'session' },
  session_emdr: {
    holds: 'records',
    id: null,
    owner: { column: 'session_id', table: 'session' },
  },
  session_addendum: {
    holds: 'records',
    id: 'id',
    owner: { column: 'session_id', table: 'session' },
  },
};

const plan = `
  CREATE TABLE treatment_plan (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE, -- the client stands in casework.db
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    phase TEXT NOT NULL,
    targets TEXT NOT NULL CHECK (json_valid(targets)), -- [{id, title, state}] in order of treatment
    measures TEXT NOT NULL CHECK (json_valid(measures)), -- [{id, name, score, onDate}]
    contraindications TEXT NOT NULL,
    dissociation_risk TEXT NOT NULL,
    dissociation_note TEXT NOT NULL,
    window_of_tolerance TEXT NOT NULL, -- Markdown
    readiness TEXT NOT NULL CHECK (json_valid(readiness)), -- {met: [], checkedBy, checkedOn, reason}
    goals TEXT NOT NULL CHECK (json_valid(goals)), -- [{id, wording, state}]
    review_on TEXT,
    agreed INTEGER NOT NULL,
    agreed_on TEXT
  ) STRICT;`;

const session = `
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    on_date TEXT NOT NULL,
    start_time TEXT, -- HH:MM
    end_time TEXT,
    mode TEXT NOT NULL,
    place TEXT NOT NULL,
    phase TEXT NOT NULL,
    goals TEXT NOT NULL CHECK (json_valid(goals)), -- [{goalId, wording, progress}]
    intervention TEXT NOT NULL, -- Markdown
    response TEXT NOT NULL, -- Markdown
    risk_check TEXT NOT NULL,
    risk_note TEXT NOT NULL,
    agreements TEXT NOT NULL, -- Markdown
    next_on TEXT,
    next_time TEXT,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    finalised_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX session_by_client ON session (client_id, on_date, coalesce(start_time, ''), id);
  ${immutable('session')}`;

const emdr = `
  CREATE TABLE session_emdr (
    session_id TEXT PRIMARY KEY REFERENCES session,
    phases TEXT NOT NULL CHECK (json_valid(phases)), -- [1..8]
    target_id TEXT, -- an id in treatment_plan.targets
    target TEXT NOT NULL,
    image TEXT NOT NULL,
    negative_cognition TEXT NOT NULL,
    positive_cognition TEXT NOT NULL,
    emotion TEXT NOT NULL,
    body_location TEXT NOT NULL,
    voc_before INTEGER CHECK (voc_before BETWEEN 1 AND 7),
    sud_before INTEGER CHECK (sud_before BETWEEN 0 AND 10),
    stimulation TEXT,
    sets INTEGER CHECK (sets >= 0),
    sud_after INTEGER CHECK (sud_after BETWEEN 0 AND 10),
    voc_after INTEGER CHECK (voc_after BETWEEN 1 AND 7),
    complete INTEGER NOT NULL,
    body_scan TEXT NOT NULL,
    closure TEXT NOT NULL,
    reevaluation TEXT NOT NULL
  ) STRICT;
  ${immutable('session_emdr', 'session_id')}`;

const addendum = `
  CREATE TABLE session_addendum (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session,
    at TEXT NOT NULL,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    text TEXT NOT NULL -- Markdown
  ) STRICT;
  CREATE INDEX session_addendum_by_session ON session_addendum (session_id, id);
  ${immutable('session_addendum')}`;

export const treatmentMigration: Migration = {
  name: 'trauma treatment',
  up: (database) => database.exec(plan + session + emdr + addendum),
};
