import type { ReferralStep } from '../../../../contract/referral.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';
import type { Migration } from '../../db/migrate.ts';

export interface ReferralRow {
  id: string;
  client_id: string;
  version: number;
  /** `ReferralFields` as JSON. */
  content: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface ReferralStepRow {
  id: string;
  referral_id: string;
  state: ReferralStep['state'];
  on_date: string;
  note: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ReferralTables {
  referral: ReferralRow;
  referral_step: ReferralStepRow;
}

export const heldOfReferrals: ClientTablesOf<ReferralTables> = {
  referral: { holds: 'records', id: 'id', owner: ofClient, object: 'referral' },
  referral_step: {
    ...{ holds: 'records', id: 'id', owner: { column: 'referral_id', table: 'referral' } },
  },
};

export const referralMigration: Migration = {
  name: 'referrals',
  up: (database) =>
    database.exec(`
      CREATE TABLE referral (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        version INTEGER NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX referral_by_client ON referral (client_id);

      -- Every turn it took; the last recorded is the state it is in.
      CREATE TABLE referral_step (
        id TEXT PRIMARY KEY,
        referral_id TEXT NOT NULL REFERENCES referral,
        state TEXT NOT NULL,
        on_date TEXT NOT NULL,
        note TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX referral_step_by_referral ON referral_step (referral_id, id);
      ${immutable('referral_step')}
    `),
};
