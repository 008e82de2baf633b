import type { NoteTemplateFields } from '../../../../contract/note-templates.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface NoteTemplateTables {
  note_template: {
    id: string;
    version: number;
    scope: NoteTemplateFields['scope'];
    name: string;
    shared: number;
    kind: NoteTemplateFields['kind'];
    area: NoteTemplateFields['area'];
    text: string;
    countable_minutes: number | null;
    owner_id: string;
    owner_name: string;
    updated_at: string;
    saved_by: string;
  };
}

export const heldOfNoteTemplates: ClientTablesOf<NoteTemplateTables> = {
  note_template: { holds: 'nothing' },
};

export const noteTemplateMigration: Migration = {
  name: 'templates for notes',
  up: (database) =>
    database.exec(`
      CREATE TABLE note_template (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        scope TEXT NOT NULL,
        name TEXT NOT NULL,
        shared INTEGER NOT NULL, -- 1: of the practice, 0: of its maker alone
        kind TEXT,
        area TEXT,
        text TEXT NOT NULL, -- Markdown
        countable_minutes INTEGER,
        owner_id TEXT NOT NULL,
        owner_name TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
    `),
};
