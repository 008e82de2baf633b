import type { AppointmentFields, TaskFields } from '../../../../contract/agenda.ts';
import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface TaskRow {
  id: string;
  version: number;
  title: string;
  note: string;
  client_id: string | null;
  due_on: string | null;
  due_time: string | null;
  member_id: string;
  member_name: string;
  repeat: TaskFields['repeat'];
  done_at: string | null;
  /** The task of which this is the next turn. */
  follows_id: string | null;
  author_id: string;
  updated_at: string;
  saved_by: string;
}

export interface AppointmentRow {
  id: string;
  version: number;
  title: string;
  on_date: string;
  start_time: string;
  end_time: string;
  place: AppointmentFields['place'];
  client_id: string | null;
  present: string;
  member_id: string;
  updated_at: string;
  saved_by: string;
}

export interface AgendaTables {
  task: TaskRow;
  appointment: AppointmentRow;
}

export const heldOfAgenda: ClientTablesOf<AgendaTables> = {
  task: {
    ...{ holds: 'records', id: 'id', owner: ofClient, object: 'task' },
    references: ['follows_id'],
  },
  appointment: { holds: 'records', id: 'id', owner: ofClient, object: 'appointment' },
};

export const agendaMigration: Migration = {
  name: 'tasks and appointments',
  up: (database) =>
    database.exec(`
      CREATE TABLE task (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL,
        client_id TEXT REFERENCES client, -- null: of no one in particular
        due_on TEXT,
        due_time TEXT, -- HH:MM
        member_id TEXT NOT NULL, -- who is to do it
        member_name TEXT NOT NULL,
        repeat TEXT NOT NULL,
        done_at TEXT,
        follows_id TEXT,
        author_id TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX task_open ON task (member_id, due_on) WHERE done_at IS NULL;
      CREATE INDEX task_by_client ON task (client_id);
      CREATE TABLE appointment (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        on_date TEXT NOT NULL,
        start_time TEXT NOT NULL, -- HH:MM
        end_time TEXT NOT NULL,
        place TEXT NOT NULL, -- the kind of place, never an address
        client_id TEXT REFERENCES client,
        present TEXT NOT NULL,
        member_id TEXT NOT NULL, -- whose it is
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        CHECK (end_time > start_time)
      ) STRICT;
      CREATE INDEX appointment_by_day ON appointment (member_id, on_date);
      CREATE INDEX appointment_by_client ON appointment (client_id);
      CREATE INDEX contact_next ON contact (author_id, next_on) WHERE next_on IS NOT NULL;
    `),
};

/** The same way to what was agreed, in the treatment record. */
export const agreedSessionMigration: Migration = {
  name: 'sessions by what was agreed',
  up: (database) =>
    database.exec(
      'CREATE INDEX session_next ON session (author_id, next_on) WHERE next_on IS NOT NULL',
    ),
};
