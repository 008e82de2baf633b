import type { PaperLanguageFields } from '../../../../contract/paper-language.ts';
import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';

export interface PaperLanguageTables {
  paper_language: {
    id: string;
    version: number;
    name: string;
    locale: string;
    direction: PaperLanguageFields['direction'];
    /** JSON: the words by key. */
    words: string;
    updated_at: string;
    saved_by: string;
  };
}

export const heldOfPaperLanguages: ClientTablesOf<PaperLanguageTables> = {
  paper_language: { holds: 'nothing' },
};

export const paperLanguageMigration: Migration = {
  name: 'languages of papers',
  up: (database) =>
    database.exec(`
      CREATE TABLE paper_language (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        name TEXT NOT NULL,
        locale TEXT NOT NULL, -- BCP 47
        direction TEXT NOT NULL,
        words TEXT NOT NULL, -- JSON: text by key
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
    `),
};
