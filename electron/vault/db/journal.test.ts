import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Actor, Journal, type JournalEvent } from './journal.ts';
import type { ChainKeys } from './journal-chain.ts';
import { TemporaryDatabase } from './temporary-database.ts';

let temporary: TemporaryDatabase;
let now: number;
let journal: Journal;
beforeEach(() => {
  temporary = new TemporaryDatabase();
  now = Date.parse('2026-03-02T09:00:00.000Z');
  journal = newJournal();
});
afterEach(() => {
  temporary.close();
  temporary.remove();
});

const key = Buffer.alloc(32, 3);
const newJournal = (present = key, past: ChainKeys['past'] = []) =>
  new Journal(temporary.database, { present, past }, () => new Date(now), 'casework');
const anna: Actor = { memberId: 'a', memberName: 'Anna', role: 'counsellor', deviceId: 'laptop' };
const bea: Actor = { ...anna, memberId: 'b', memberName: 'Bea' };
const update: JournalEvent = { action: 'update', object: 'contact', id: 'c1', client: 'k1' };
const read: JournalEvent = { action: 'read', object: 'client', id: 'k1', client: 'k1' };
const search = (detail: string): JournalEvent => ({ action: 'search', object: 'caseload', detail });

const entries = () =>
  temporary.database
    .prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all<string>()
    .map((entry): Record<string, unknown> => JSON.parse(entry));
const repeats = () =>
  temporary.database
    .prepare('SELECT sequence, count, last_at, detail FROM journal_repeat ORDER BY sequence')
    .all();
const fill = (count: number) => {
  for (let index = 0; index < count; index += 1) {
    now += 1000;
    journal.append(anna, { ...update, detail: `entry ${index}` });
  }
};
/** What someone with the key of the database, but not of the journal, could do. */
const tamper = (sql: string) =>
  temporary.database.exec(`
    DROP TRIGGER IF EXISTS journal_keeps_entries;
    DROP TRIGGER IF EXISTS journal_loses_nothing;
    DROP TRIGGER IF EXISTS journal_replaces_nothing;
    DROP TRIGGER IF EXISTS journal_repeat_only_grows;
    PRAGMA foreign_keys = OFF;
    ${sql}`);

test('an entry says who did what to which record, when and in which role', () => {
  journal.append(anna, { ...update, changes: [{ field: 'note', before: 'a', after: 'b' }] });
  expect(entries()).toMatchObject([
    {
      ...{ sequence: 1, at: '2026-03-02T09:00:00.000Z', memberId: 'a', memberName: 'Anna' },
      ...{ role: 'counsellor', action: 'update', objectKind: 'contact', objectId: 'c1' },
      ...{ clientId: 'k1', outcome: 'success', deviceId: 'laptop', onBehalfOf: null },
      changes: [{ field: 'note', before: 'a', after: 'b' }],
    },
  ]);
});

test.each([
  "UPDATE journal SET entry = '{}'",
  'DELETE FROM journal',
  "INSERT OR REPLACE INTO journal (sequence, entry, mac) VALUES (1, '{}', x'00')",
  'UPDATE journal_repeat SET count = 1',
  'UPDATE journal_repeat SET count = count - 1',
  'DELETE FROM journal_repeat',
])('the database itself refuses: %s', (sql) => {
  journal.view(anna, read);
  journal.view(anna, read);
  expect(() => temporary.database.exec(sql)).toThrow('append-only');
  expect(journal.firstBreak()).toBeNull();
});

test('a whole chain has no break, also over many pages of it', () => {
  expect(journal.firstBreak()).toBeNull();
  fill(2500);
  expect(journal.firstBreak()).toBeNull();
  expect(newJournal(Buffer.alloc(32, 4)).firstBreak()).toBe(1);
});

test('editing, deleting, exchanging and cutting entries all show', () => {
  const length = 12;
  fill(length);
  const anchor = journal.anchor();
  expect(anchor.count).toBe(length);
  temporary.database.exec('CREATE TABLE kept AS SELECT sequence, entry, mac FROM journal');
  const place = fc.integer({ min: 1, max: length });
  const crimes = fc.oneof(
    place.map((at) => ({
      at,
      sql: `UPDATE journal SET entry = json_set(entry, '$.memberName', 'Iemand') WHERE sequence = ${at};`,
    })),
    place.map((at) => ({
      at,
      sql: `UPDATE journal SET mac = zeroblob(32) WHERE sequence = ${at};`,
    })),
    place.map((at) => ({ at, sql: `DELETE FROM journal WHERE sequence = ${at};` })),
    // Deleted, with everything after it moved up to close the gap.
    place.map((at) => ({
      at,
      sql: `DELETE FROM journal WHERE sequence = ${at};
            UPDATE journal SET sequence = -sequence WHERE sequence > ${at};
            UPDATE journal SET sequence = -sequence - 1 WHERE sequence < 0;`,
    })),
    place.map((at) => ({ at, sql: `DELETE FROM journal WHERE sequence >= ${at};` })),
    // Numbered otherwise, in the order they were.
    place.map((at) => ({
      at,
      sql: `UPDATE journal SET sequence = -sequence WHERE sequence >= ${at};
            UPDATE journal SET sequence = 100 - sequence WHERE sequence < 0;`,
    })),
    fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(([one = 1, other = 2]) => ({
      at: Math.min(one, other),
      sql: `UPDATE journal SET sequence = -sequence WHERE sequence IN (${one}, ${other});
              UPDATE journal SET sequence = ${other} WHERE sequence = -${one};
              UPDATE journal SET sequence = ${one} WHERE sequence = -${other};`,
    })),
  );
  fc.assert(
    fc.property(crimes, ({ at, sql }) => {
      tamper(sql);
      const broken = journal.firstBreak();
      // A cut tail leaves a whole, shorter chain; only the anchor knows that there was more.
      expect(broken === at || (broken === null && !journal.contains(anchor))).toBe(true);
      tamper('DELETE FROM journal; INSERT INTO journal (sequence, entry, mac) SELECT * FROM kept;');
      expect(journal.firstBreak()).toBeNull();
      expect(journal.contains(anchor)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('an anchor of before fits for good; one of another journal never does', () => {
  const empty = journal.anchor();
  fill(3);
  const three = journal.anchor();
  fill(3);
  expect([empty, three, journal.anchor()].every((anchor) => journal.contains(anchor))).toBe(true);
  expect(journal.contains({ ...three, head: journal.anchor().head })).toBe(false);
  expect(journal.contains({ ...three, count: 7 })).toBe(false);
});

test('the same view within five minutes is one entry with a count', () => {
  journal.view(anna, read);
  for (const seconds of [1, 60, 200]) {
    now += seconds * 1000;
    journal.view(anna, read);
  }
  expect(entries()).toHaveLength(1);
  expect(repeats()).toEqual([
    { sequence: 1, count: 4, last_at: '2026-03-02T09:04:21.000Z', detail: null },
  ]);
  now += 60_000;
  journal.view(anna, read);
  expect(entries()).toHaveLength(2);
  expect(journal.firstBreak()).toBeNull();
});

test('another member, another client and another action are views of their own', () => {
  journal.view(anna, read);
  journal.view(bea, read);
  journal.view(anna, { ...read, client: 'k2', id: 'k2' });
  journal.view(anna, { ...read, action: 'print' });
  expect(entries()).toHaveLength(4);
  expect(repeats()).toEqual([]);
});

test('a search that is typed is one search; another search is another', () => {
  for (const typed of ['sl', 'sleut', 'sleutel', 'sleute']) journal.view(anna, search(typed));
  journal.view(anna, search('opvang'));
  expect(entries().map(({ detail }) => detail)).toEqual(['sl', 'opvang']);
  expect(repeats()).toMatchObject([{ sequence: 1, count: 4, detail: 'sleute' }]);
});

test('a changed count shows', () => {
  journal.view(anna, read);
  journal.view(anna, read);
  tamper('UPDATE journal_repeat SET count = 1');
  expect(journal.firstBreak()).toBe(1);
});

test('looking for the same view stays quick however long the journal is', () => {
  const { database } = temporary;
  journal.view(anna, search('eerst'));
  database.exec('BEGIN');
  for (let index = 0; index < 20_000; index += 1) {
    now += 1000;
    journal.append(bea, search(`iets ${index}`));
  }
  database.exec('COMMIT');
  const started = performance.now();
  for (let index = 0; index < 20; index += 1) {
    now += 6 * 60_000;
    journal.view(anna, search('later'));
  }
  // Reading through all twenty thousand would take seconds.
  expect(performance.now() - started).toBeLessThan(500);
});

test('the clock of the entries never runs back, whatever the laptop thinks of the time', () => {
  const clocks = () => entries().map(({ clock }) => String(clock));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean()), { maxLength: 20 }),
      (steps) => {
        for (const [step, restarts] of steps) {
          now = Math.max(0, now + step);
          // A vault that was closed in between must not forget how late it was.
          if (restarts) journal = newJournal();
          journal.append(anna, update);
        }
        expect(clocks()).toEqual([...clocks()].sort());
        expect(new Set(clocks()).size).toBe(clocks().length);
      },
    ),
    { numRuns: 50 },
  );
});

test('the chain goes on under a new key, and an entry under the wrong one shows', () => {
  const [second, third] = [Buffer.alloc(32, 4), Buffer.alloc(32, 5)];
  const past = [
    { entries: 3, key },
    { entries: 5, key: second },
  ];
  fill(3);
  journal = newJournal(second, past.slice(0, 1));
  fill(2);
  journal = newJournal(third, past);
  fill(2);
  expect(journal.firstBreak()).toBeNull();
  expect(newJournal(third).firstBreak()).toBe(1);
  expect(newJournal(second, past.slice(0, 1)).firstBreak()).toBe(6);
  // A boundary one entry too late: entry 4 was made with the second key.
  expect(newJournal(third, [{ entries: 4, key }, ...past.slice(1)]).firstBreak()).toBe(4);
});

test('a view that is counted on an entry from before a new key is proven with the old one', () => {
  const next = Buffer.alloc(32, 4);
  journal.view(anna, read);
  journal = newJournal(next, [{ entries: 1, key }]);
  now += 1000;
  expect(journal.view(anna, read)).toBe(1);
  expect(repeats()).toMatchObject([{ sequence: 1, count: 2 }]);
  expect(journal.firstBreak()).toBeNull();
});

const erase: JournalEvent = { action: 'erase', object: 'client', id: 'k1', client: 'k1' };
const seals = () =>
  temporary.database.prepare('SELECT count(*) FROM journal_erased', { pluck: true }).get();

test('what entries say of an erased client goes, and the chain still verifies', () => {
  fill(3);
  journal.view(anna, search('achternaam'));
  journal.view(anna, search('achternaam van'));
  const before = journal.anchor();
  journal.erase(bea, erase, [1, 3, 4]);
  fill(1);
  expect(JSON.stringify([entries(), repeats()])).not.toContain('achternaam');
  expect(entries()[0]).toMatchObject({ detail: null, changes: [], erased: 5, memberName: 'Anna' });
  expect(entries()[1]).toMatchObject({ detail: 'entry 1' });
  expect(entries()[4]).toMatchObject({
    changes: [
      {
        field: 'journal',
        before: null,
        after: [
          [1, 1],
          [3, 4],
        ],
      },
    ],
  });
  expect(journal.firstBreak()).toBeNull();
  expect(journal.contains(before)).toBe(true);
});

test('an erased entry that is changed, or one that is made to look erased, breaks the chain', () => {
  fill(4);
  journal.erase(bea, erase, [2]);
  journal.erase(bea, { ...erase, client: 'k2' }, [3]);
  const change = (sequence: number, from: string, to: string) =>
    tamper(
      `UPDATE journal SET entry = replace(entry, '${from}', '${to}') WHERE sequence = ${sequence}`,
    );
  change(2, 'Anna', 'Bea!');
  expect(journal.firstBreak()).toBe(2);
  change(2, 'Bea!', 'Anna');
  expect(journal.firstBreak()).toBeNull();
  // A seal for an entry that the erasure does not name, as someone without the key can copy it.
  tamper(
    'UPDATE journal SET entry = (SELECT entry FROM journal WHERE sequence = 3) WHERE sequence = 4',
  );
  tamper(
    `INSERT INTO journal_erased SELECT 4, by_sequence, mac FROM journal_erased WHERE sequence = 3`,
  );
  expect(journal.firstBreak()).toBe(4);
});

test('an erasure reaches entries from before a key was renewed', () => {
  fill(2);
  const later = newJournal(Buffer.alloc(32, 4), [{ entries: 2, key }]);
  later.erase(bea, erase, [1]);
  expect(later.firstBreak()).toBeNull();
  expect(newJournal(Buffer.alloc(32, 5), [{ entries: 2, key }]).firstBreak()).toBe(1);
});

test('the guards of the journal are back after an erasure', () => {
  fill(2);
  journal.erase(bea, erase, [1]);
  for (const sql of [
    'UPDATE journal SET entry = entry',
    'DELETE FROM journal',
    'DELETE FROM journal_erased',
    'UPDATE journal_erased SET by_sequence = 1',
    'INSERT OR REPLACE INTO journal_erased SELECT * FROM journal_erased',
  ]) {
    expect(() => temporary.database.exec(sql)).toThrow('append-only');
  }
  expect(seals()).toBe(1);
});
