import type { FileOffer } from '../../../../contract/hand-over.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface FileOfferRow {
  id: string;
  client_id: string;
  /** Name of the counsellor when it was offered. */
  from_name: string;
  to_member_id: string;
  to_name: string;
  by_member_id: string;
  by_name: string;
  offered_at: string;
  reason: FileOffer['reason'];
  note: string;
  /** `lapsed` is not stored: it follows from the client and the team. */
  state: Exclude<FileOffer['state'], 'lapsed'>;
  answered_at: string | null;
  answer: string;
}

export interface HandOverTables {
  file_offer: FileOfferRow;
}

export const heldOfHandOvers: ClientTablesOf<HandOverTables> = {
  file_offer: { holds: 'records', id: 'id', owner: ofClient, object: 'hand-over' },
};

export const handOverMigration: Migration = {
  name: 'files offered to a colleague',
  up: (database) =>
    database.exec(`
      CREATE TABLE file_offer (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        from_name TEXT NOT NULL,
        to_member_id TEXT NOT NULL,
        to_name TEXT NOT NULL,
        by_member_id TEXT NOT NULL,
        by_name TEXT NOT NULL,
        offered_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL,
        answered_at TEXT,
        answer TEXT NOT NULL
      ) STRICT;
      CREATE INDEX file_offer_by_client ON file_offer (client_id);
      -- A file is offered to one colleague at a time.
      CREATE UNIQUE INDEX file_offer_open ON file_offer (client_id) WHERE state = 'open';
    `),
};
