import type { ClientFields, SafeContact } from '../../../../contract/clients.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ClientRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
  code: string;
  given_name: string;
  infix: string;
  family_name: string;
  birth_date: string | null;
  birth_year: number | null;
  gender: ClientFields['gender'];
  /** JSON array of text. */
  languages: string;
  interpreter_needed: number;
  interpreter_language: string;
  nationality: string;
  residence: ClientFields['residence'];
  residence_status: string;
  reflection_from: string | null;
  reflection_until: string | null;
  declaration: ClientFields['declaration'];
  declaration_on: string | null;
  permit_until: string | null;
  municipality: string;
  phone: string;
  email: string;
  /** JSON: `Child[]`. */
  child_list: string;
  children: string;
  health_insurer: string;
  health_insurer_phone: string;
  general_practitioner: string;
  general_practitioner_phone: string;
  referral_source: ClientFields['referralSource'];
  referral_note: string;
  registered_on: string | null;
  phase: ClientFields['phase'];
  phase_on: string | null;
  phase_reason: string;
  dormant: number;
  counsellor: string;
  housing_situation: ClientFields['housingSituation'];
  remarks: string;
  risk: ClientFields['risk'];
  risk_reason: string;
  risk_on: string | null;
  safe_call: SafeContact['callSafe'];
  safe_channel: SafeContact['channel'];
  safe_hours: string;
  safe_voicemail: SafeContact['voicemail'];
  safe_if_other_answers: string;
  safe_safety_word: string;
  safe_who_may_know: string;
  safe_note: string;
}

export interface ClientTables {
  client: ClientRow;
}

export const heldOfClients: ClientTablesOf<ClientTables> = {
  client: { holds: 'records', id: 'id', owner: null, object: 'client' },
};

export const clientMigration: Migration = {
  name: 'clients',
  up: (database) =>
    database.exec(`
      CREATE TABLE client (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        code TEXT NOT NULL UNIQUE COLLATE NOCASE,
        given_name TEXT NOT NULL,
        infix TEXT NOT NULL,
        family_name TEXT NOT NULL,
        birth_date TEXT,
        birth_year INTEGER,
        gender TEXT NOT NULL,
        languages TEXT NOT NULL, -- JSON array of text
        interpreter_needed INTEGER NOT NULL,
        nationality TEXT NOT NULL,
        residence_status TEXT NOT NULL,
        municipality TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        children TEXT NOT NULL,
        health_insurer TEXT NOT NULL,
        general_practitioner TEXT NOT NULL,
        referral_source TEXT NOT NULL,
        referral_note TEXT NOT NULL,
        registered_on TEXT,
        phase TEXT, -- null: not known
        phase_on TEXT,
        phase_reason TEXT NOT NULL,
        dormant INTEGER NOT NULL,
        counsellor TEXT NOT NULL,
        housing_situation TEXT NOT NULL,
        remarks TEXT NOT NULL,
        risk TEXT NOT NULL,
        risk_reason TEXT NOT NULL,
        risk_on TEXT,
        safe_call TEXT NOT NULL,
        safe_channel TEXT,
        safe_hours TEXT NOT NULL,
        safe_voicemail TEXT NOT NULL,
        safe_if_other_answers TEXT NOT NULL,
        safe_safety_word TEXT NOT NULL,
        safe_who_may_know TEXT NOT NULL,
        safe_note TEXT NOT NULL,
        CHECK (birth_date IS NULL OR birth_year IS NULL)
      ) STRICT;
    `),
};

/** Of an older file nothing of this is known. */
export const personMigration: Migration = {
  name: 'residence, children and more of a person',
  up: (database) =>
    database.exec(`
      ALTER TABLE client ADD COLUMN interpreter_language TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN residence TEXT NOT NULL DEFAULT 'unknown';
      ALTER TABLE client ADD COLUMN reflection_from TEXT;
      ALTER TABLE client ADD COLUMN reflection_until TEXT;
      ALTER TABLE client ADD COLUMN declaration TEXT NOT NULL DEFAULT 'unknown';
      ALTER TABLE client ADD COLUMN declaration_on TEXT;
      ALTER TABLE client ADD COLUMN permit_until TEXT;
      ALTER TABLE client ADD COLUMN child_list TEXT NOT NULL DEFAULT '[]'
        CHECK (json_valid(child_list)); -- [{id, name, birthYear, livesWith, note}]
      ALTER TABLE client ADD COLUMN health_insurer_phone TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN general_practitioner_phone TEXT NOT NULL DEFAULT '';
    `),
};
