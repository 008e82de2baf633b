import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Addendum } from '../../../../contract/contacts.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { TargetCourse } from '../../../../contract/treatment.ts';
import { emptyTreatmentPlan } from '../../../../contract/treatment-plan.ts';
import {
  type Emdr,
  emptyEmdr,
  type SessionFields,
  type TreatmentSession,
} from '../../../../contract/treatment-session.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
const clientId = uuidv7();
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const emdr: Emdr = {
  ...emptyEmdr,
  phases: [3, 4, 5],
  target: 'De flat',
  image: 'De deur',
  negativeCognition: 'Ik ben machteloos',
  positiveCognition: 'Ik kan het aan',
  emotion: 'angst',
  bodyLocation: 'borst',
  vocBefore: 2,
  sudBefore: 9,
  stimulation: 'eye-movements',
  sets: 14,
  sudAfter: 3,
  vocAfter: 5,
};
const session: SessionFields = {
  onDate: '2026-03-02',
  startTime: '08:00',
  endTime: '09:00',
  mode: 'in-person',
  place: 'kamer 2',
  phase: 'processing',
  goals: [{ goalId: uuidv7(), wording: 'Doorslapen', progress: 'step' }],
  intervention: 'EMDR, eerste target',
  response: 'Moe maar **opgelucht**',
  riskCheck: 'none',
  riskNote: '',
  agreements: 'Wandelen na de sessie',
  nextOn: '2026-03-09',
  nextTime: '08:00',
  emdr,
};
const finalise = async (known: Partial<SessionFields> = {}, id: string = uuidv7()) => {
  await vault.call('treatment.finaliseSession', {
    id,
    clientId,
    fields: { ...session, ...known },
  });
  return id;
};
const get = (id: string) => vault.call<TreatmentSession>('treatment.getSession', { clientId, id });
const databaseOf = (compartment: 'casework' | 'treatment') => {
  const connection = vault.session.connections.get(compartment);
  if (!connection) throw new Error('no such compartment');
  return connection.database;
};

test('a session note is kept as it was written, EMDR included', async () => {
  const id = await finalise();
  expect(await get(id)).toEqual({
    ...session,
    id,
    clientId,
    authorId: vault.session.member.memberId,
    authorName: 'M. de Boer',
    finalisedAt: '2026-03-02T09:00:00.000Z',
    addenda: [],
  });
  const entry = databaseOf('treatment')
    .prepare(`SELECT entry FROM journal WHERE action = 'finalise'`, { pluck: true })
    .get();
  expect(JSON.parse(String(entry))).toMatchObject({
    objectKind: 'session',
    objectId: id,
    clientId,
    changes: expect.arrayContaining([
      { field: 'intervention', before: null, after: session.intervention },
      { field: 'emdr.sudBefore', before: null, after: 9 },
    ]),
  });
});

test("a finalised session note can't be changed, only added to", async () => {
  const id = await finalise();
  const written = await get(id);
  await expect(finalise({}, id)).rejects.toMatchObject({ code: 'record.finalised' });
  const addendum = await vault.call<Addendum>('treatment.addSessionAddendum', {
    id,
    text: 'Zij sliep goed.',
  });
  for (const table of ['session', 'session_emdr', 'session_addendum']) {
    const column = { session: 'place', session_emdr: 'image', session_addendum: 'text' }[table];
    for (const statement of [
      `UPDATE ${table} SET ${column} = 'anders'`,
      `DELETE FROM ${table}`,
      `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
    ]) {
      expect(() => databaseOf('treatment').exec(statement), statement).toThrow('does not change');
    }
  }
  expect(await get(id)).toEqual({ ...written, addenda: [addendum] });
});

test('finalising discards the draft in the same transaction, and keeps it when it fails', async () => {
  const id = uuidv7();
  const key = { kind: 'session', clientId, objectId: id };
  await vault.call('draftsTreatment.save', { ...key, baseVersion: 0, content: '{}' });
  const broken = `CREATE TRIGGER broken BEFORE INSERT ON search_document
    BEGIN SELECT RAISE(ABORT, 'broken'); END`;
  databaseOf('treatment').exec(broken);
  await expect(finalise({}, id)).rejects.toMatchObject({ code: 'call.failed' });
  expect(await vault.call('draftsTreatment.get', key)).not.toBeNull();
  await expect(get(id)).rejects.toMatchObject({ code: 'record.not-found' });
  databaseOf('treatment').exec('DROP TRIGGER broken');
  await finalise({}, id);
  expect(await vault.call('draftsTreatment.get', key)).toBeNull();
});

test('VOC is 1–7, SUD 0–10 and sets are counted; all else is refused, by the database as well', async () => {
  const allowed = {
    vocBefore: [1, 7],
    vocAfter: [1, 7],
    sudBefore: [0, 10],
    sudAfter: [0, 10],
    sets: [0, 999],
  } as const;
  const column = (field: string) => field.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
  const fields = Object.keys(allowed) as Array<keyof typeof allowed>;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fields),
      fc.oneof(fc.integer({ min: -3, max: 14 }), fc.constantFrom(0.5, 6.5, 1000)),
      async (field, value) => {
        const [min, max] = allowed[field];
        const fits = Number.isInteger(value) && value >= min && value <= max;
        const call = finalise({ emdr: { ...emdr, [field]: value } });
        if (fits) await expect(call).resolves.toBeTypeOf('string');
        else await expect(call).rejects.toMatchObject({ code: 'call.invalid' });
      },
    ),
    { numRuns: 60 },
  );
  for (const [field, wrong] of [
    ['vocBefore', 0],
    ['vocAfter', 8],
    ['sudBefore', -1],
    ['sudAfter', 11],
  ] as const) {
    const insert = `INSERT INTO session_emdr (session_id, phases, target, image, negative_cognition,
      positive_cognition, emotion, body_location, complete, body_scan, closure, reevaluation,
      ${column(field)}) VALUES ('x', '[]', '', '', '', '', '', '', 0, '', '', '', ${wrong})`;
    expect(() => databaseOf('treatment').exec(insert), field).toThrow('CHECK');
  }
  await expect(finalise({ emdr: { ...emdr, phases: [9 as 8] } })).rejects.toMatchObject({
    code: 'call.invalid',
  });
});

test('a session that says nothing, or cannot have been, is refused', async () => {
  for (const impossible of [
    { intervention: ' ', response: '' },
    { onDate: '2026-03-03' },
    { endTime: '07:00' },
  ]) {
    await expect(finalise(impossible)).rejects.toMatchObject({ code: 'call.invalid' });
  }
});

test('the course follows each target from session to session', async () => {
  const targetId = uuidv7();
  await finalise({ onDate: '2026-02-02', emdr: { ...emdr, sudBefore: 9, sudAfter: 6 } });
  await finalise({ onDate: '2026-02-16', emdr: { ...emdr, target: 'Het station' } });
  // Chosen from the plan's list under the title that was typed before.
  const chosen = { ...emdr, targetId, target: 'de Flat', complete: true };
  await finalise({ onDate: '2026-02-23', emdr: { ...chosen, sudBefore: 5, sudAfter: 0 } });
  await finalise({ onDate: '2026-03-01', emdr: { ...emptyEmdr, phases: [2], target: 'De flat' } });
  const course = await vault.call<TargetCourse[]>('treatment.course', { clientId });
  expect(course.map(({ title, targetId: id }) => [title, id])).toEqual([
    ['de Flat', targetId],
    ['Het station', null],
  ]);
  expect(
    course[0]?.points.map(({ onDate, sudBefore, sudAfter, complete }) => [
      onDate,
      sudBefore,
      sudAfter,
      complete,
    ]),
  ).toEqual([
    ['2026-02-02', 9, 6, false],
    ['2026-02-23', 5, 0, true],
  ]);
});

test('sessions come a page at a time, newest first', async () => {
  const ids = [];
  for (const onDate of ['2026-02-02', '2026-02-09', '2026-02-16']) {
    ids.unshift(await finalise({ onDate, emdr: null }));
  }
  interface Page {
    sessions: TreatmentSession[];
    more: boolean;
    total: number;
  }
  const list = (after: string | null) =>
    vault.call<Page>('treatment.listSessions', { clientId, after, limit: 2 });
  const first = await list(null);
  const second = await list(first.sessions.at(-1)?.id ?? null);
  expect([...first.sessions, ...second.sessions].map(({ id }) => id)).toEqual(ids);
  expect([first.more, second.more, first.total]).toEqual([true, false, 3]);
});

test('every word of a session and its addenda is found, and the timeline shows it', async () => {
  const id = await finalise();
  await vault.call('treatment.addSessionAddendum', { id, text: 'Nagebeld' });
  for (const query of ['opgelucht', 'wandelen', 'machteloos', 'deur', 'doorslapen', 'nagebeld']) {
    const results = await vault.call<SearchResult[]>('searchTreatment.find', {
      query,
      kinds: ['session'],
    });
    expect(
      results.map(({ objectId }) => objectId),
      query,
    ).toEqual([id]);
  }
  const items = await vault.call<TimelineItem[]>('timelineTreatment.list', { clientId });
  expect(items.map(({ kind }) => kind)).toEqual(['appointment', 'session-addendum', 'session']);
});

test('nothing of treatment is ever in casework.db', async () => {
  const canary = 'kanarievogel';
  const key = { kind: 'session', clientId, objectId: uuidv7() };
  const content = JSON.stringify({ intervention: canary });
  await vault.call('draftsTreatment.save', { ...key, baseVersion: 0, content });
  const id = await finalise({ intervention: canary, emdr: { ...emdr, image: canary } });
  await vault.call('treatment.addSessionAddendum', { id, text: canary });
  const fields = { ...emptyTreatmentPlan, contraindications: canary };
  await vault.call('treatment.savePlan', { clientId, version: 0, fields });
  await vault.call('searchTreatment.find', { query: canary, kinds: null });
  await vault.call('treatment.course', { clientId });

  expect(textOf('treatment')).toContain(canary);
  expect(textOf('casework')).not.toContain(canary);
  expect(textOf('places')).not.toContain(canary);
});

/** Every value of every table, as JSON. */
function textOf(compartment: 'casework' | 'treatment' | 'places'): string {
  const database = vault.session.connections.get(compartment)?.database;
  const tables = database
    ?.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`, { pluck: true })
    .all();
  const rows = tables?.map((table) => database?.prepare(`SELECT * FROM "${table}"`).all());
  return JSON.stringify(rows);
}
