import type { Database } from '@signalapp/sqlcipher';
import { v7 as uuidv7 } from 'uuid';
import type { FieldChange } from '../../../../contract/journal.ts';
import { localDate } from '../../db/connection.ts';
import type { Migration } from '../../db/migrate.ts';
import { SearchIndex } from '../../db/search-index.ts';
import { type Arrival, follow } from './follow.ts';
import { columnsFrom } from './repository.ts';
import type { CourseState } from './state.ts';
import { wordsOf } from './words.ts';

export const courseMigration: Migration = {
  name: 'episodes of the course',
  up: (database) => {
    database.exec(`
      CREATE TABLE episode (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        version INTEGER NOT NULL,
        start_on TEXT NOT NULL,
        end_on TEXT, -- null: goes on
        follow_up_on TEXT, -- the first follow-up still to be done
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX episode_by_client ON episode (client_id, start_on);
      CREATE INDEX episode_by_follow_up ON episode (follow_up_on) WHERE follow_up_on IS NOT NULL;

      CREATE TABLE course_put_off (
        client_id TEXT NOT NULL REFERENCES client,
        key TEXT NOT NULL,
        put_off_at TEXT NOT NULL,
        put_off_by TEXT NOT NULL,
        PRIMARY KEY (client_id, key)
      ) STRICT;
    `);
    for (const client of knownClients(database)) enterEpisodes(database, client);
  },
};

interface KnownClient {
  readonly [column: string]: string | number | null;
  readonly id: string;
  readonly phase: string;
  readonly phase_on: string | null;
  readonly phase_reason: string;
  readonly dormant: number;
  readonly registered_on: string | null;
  readonly referral_source: string;
  readonly referral_note: string;
  readonly updated_at: string;
  readonly saved_by: string;
}

const knownClients = (database: Database): readonly KnownClient[] =>
  database
    .prepare(`
      SELECT id, phase, phase_on, phase_reason, dormant, registered_on, referral_source,
        referral_note, updated_at, saved_by
      FROM client WHERE phase IS NOT NULL`)
    .all<KnownClient>();

/** Gives a client the episodes that their record's history tells of, ending in what the record says now. */
function enterEpisodes(database: Database, client: KnownClient): void {
  const arrival = {
    registeredOn: client.registered_on,
    referralSource: client.referral_source,
    referralNote: client.referral_note,
  } as Arrival;
  const msecs = Date.parse(client.updated_at);
  const newId = () => uuidv7({ msecs });
  const now = {
    ...{ phase: client.phase, phaseOn: client.phase_on, phaseReason: client.phase_reason },
    dormant: client.dormant === 1,
  } as CourseState;
  let episodes: ReturnType<typeof follow> = [];
  for (const { state, by, day } of earlierStates(database, client.id)) {
    episodes = follow(episodes, state, arrival, { newId, by, day });
  }
  const day = localDate(new Date(client.updated_at));
  episodes = follow(episodes, now, arrival, { newId, by: client.saved_by, day });
  const search = new SearchIndex(database);
  const insert = database.prepare(`
    INSERT INTO episode (id, client_id, version, start_on, end_on, follow_up_on, content,
      created_at, updated_at, saved_by)
    VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`);
  for (const content of episodes) {
    const id = newId();
    const columns = columnsFrom(content);
    insert.run([
      ...[id, client.id, columns.start_on, columns.end_on, columns.follow_up_on, columns.content],
      ...[client.updated_at, client.updated_at, client.saved_by],
    ]);
    search.put({
      ...{ kind: 'episode', objectId: id, clientId: client.id, at: columns.start_on, title: '' },
      body: wordsOf(content),
    });
  }
}

interface Entry {
  readonly at: string;
  readonly memberName: string;
  readonly changes: readonly FieldChange[];
}

const unknownState: CourseState = { phase: null, phaseOn: null, phaseReason: '', dormant: false };

/** What the record said of the course, each time it changed, as the journal kept it. */
function earlierStates(database: Database, clientId: string) {
  const entries = database
    .prepare(
      `SELECT entry FROM journal
       WHERE object_kind = 'client' AND object_id = ? AND action IN ('create', 'import', 'update')
       ORDER BY sequence`,
      { pluck: true },
    )
    .all<string>([clientId])
    .map((entry): Entry => JSON.parse(entry));
  let state = unknownState;
  return entries.flatMap(({ at, memberName, changes }) => {
    const told = changes.filter(({ field }) => field in unknownState);
    if (told.length === 0) return [];
    const changed = Object.fromEntries(told.map(({ field, after }) => [field, after]));
    state = { ...state, ...changed };
    return [{ state, by: memberName, day: localDate(new Date(at)) }];
  });
}
