import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface NotificationRow {
  id: string;
  client_id: string;
  version: number;
  /** `NotificationFields` as JSON. */
  content: string;
  /** How it was sent, as JSON; null until then. */
  sent: string | null;
  /** What was answered, as JSON. */
  answer: string | null;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

export interface NotificationTables {
  notification: NotificationRow;
}

export const heldOfNotifications: ClientTablesOf<NotificationTables> = {
  notification: { holds: 'records', id: 'id', owner: ofClient, object: 'notification' },
};

export const notificationMigration: Migration = {
  name: 'notifications to CoMensha',
  up: (database) =>
    database.exec(`
      CREATE TABLE notification (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        version INTEGER NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        sent TEXT CHECK (json_valid(sent)), -- null until then; the content is fixed from then on
        answer TEXT CHECK (json_valid(answer)),
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX notification_by_client ON notification (client_id);
      CREATE TRIGGER notification_keeps BEFORE UPDATE OF content, sent ON notification
        WHEN OLD.sent IS NOT NULL AND (NEW.content <> OLD.content OR NEW.sent IS NOT OLD.sent)
        BEGIN SELECT RAISE(ABORT, 'what was sent does not change'); END;
    `),
};
