import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import { addMinutes } from '../../../../contract/clock-time.ts';
import { textLimit } from '../../../../contract/common.ts';
import type { Addendum, Contact, ContactFields } from '../../../../contract/contacts.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  clientId = await enterClient('TW-1');
});
afterEach(() => vault.close());

interface Page {
  contacts: Contact[];
  more: boolean;
  total: number;
}

const enterClient = async (code: string) => {
  const fields = { ...emptyClientFields(), code };
  const { id } = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  return id;
};
const note: ContactFields = {
  onDate: '2026-03-02',
  startTime: '09:15',
  endTime: '10:00',
  endsNextDay: false,
  kind: 'visit',
  present: 'zus van de cliënt',
  place: 'bij haar thuis',
  area: 'housing',
  note: '## Kennismaking\nZij wil **rust**.',
  agreements: 'Samen naar de woningcorporatie',
  nextOn: '2026-03-09',
  nextTime: '10:00',
  countableMinutes: null,
};
const finalise = async (known: Partial<ContactFields> = {}, id: string = uuidv7()) => {
  await vault.call('contacts.finalise', { id, clientId, fields: { ...note, ...known } });
  return id;
};
const list = (more: object = {}) => vault.call<Page>('contacts.list', { clientId, ...more });
const get = (id: string) => vault.call<Contact>('contacts.get', { clientId, id });
const database = () => {
  const connection = vault.session.connections.get('casework');
  if (!connection) throw new Error('no casework');
  return connection.database;
};
const journal = () =>
  database()
    .prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry)));
const find = async (query: string) => {
  const results = await vault.call<SearchResult[]>('searchCasework.find', { query, kinds: null });
  return results.filter(({ kind }) => kind === 'contact').map(({ objectId }) => objectId);
};

test('a finalised note is kept as it was written, with author and proposed minutes', async () => {
  const id = await finalise();
  expect(await get(id)).toEqual({
    ...note,
    countableMinutes: 45,
    id,
    clientId,
    authorId: vault.session.member.memberId,
    authorName: 'M. de Boer',
    finalisedAt: '2026-03-02T09:00:00.000Z',
    addenda: [],
  });
  expect(journal().find(({ action }) => action === 'finalise')).toMatchObject({
    objectKind: 'contact',
    objectId: id,
    clientId,
    changes: expect.arrayContaining([{ field: 'note', before: null, after: note.note }]),
  });
});

test("a finalised note can't be changed, only added to", async () => {
  const id = await finalise();
  const written = await get(id);
  await expect(finalise({ note: 'Anders' }, id)).rejects.toMatchObject({
    code: 'record.finalised',
  });
  const addendum = await vault.call<Addendum>('contacts.addAddendum', {
    id,
    text: 'Zij belde af.',
  });
  for (const statement of [
    `UPDATE contact SET note = 'anders'`,
    'DELETE FROM contact',
    'INSERT OR REPLACE INTO contact SELECT * FROM contact',
    `INSERT OR REPLACE INTO contact (rowid, id, client_id, on_date, ends_next_day, kind, present,
       place, note, agreements, author_id, author_name, finalised_at)
     SELECT rowid, 'x', client_id, on_date, 0, kind, '', '', 'anders', '', '', '', '' FROM contact`,
    `UPDATE contact_addendum SET text = 'anders'`,
    'DELETE FROM contact_addendum',
    'INSERT OR REPLACE INTO contact_addendum SELECT * FROM contact_addendum',
  ]) {
    expect(() => database().exec(statement), statement).toThrow('does not change');
  }
  expect(await get(id)).toEqual({ ...written, addenda: [addendum] });
  expect(journal().at(-2)).toMatchObject({ action: 'read', objectKind: 'contact', objectId: id });
  expect(journal().find(({ action }) => action === 'addendum')).toMatchObject({
    objectId: id,
    clientId,
    changes: [{ field: 'addendum', before: null, after: 'Zij belde af.' }],
  });
});

test('finalising discards the draft in the same transaction, and keeps it when it fails', async () => {
  const id = uuidv7();
  const key = { kind: 'contact', clientId, objectId: id };
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{"note":"…"}' });
  await expect(finalise({ note: ' ' }, id)).rejects.toMatchObject({ code: 'call.invalid' });
  expect(await vault.call('draftsCasework.get', key)).not.toBeNull();

  // The search index fails after record and draft were written: all of it is undone.
  database().exec(`CREATE TRIGGER broken BEFORE INSERT ON search_document
    BEGIN SELECT RAISE(ABORT, 'broken'); END`);
  await expect(finalise({}, id)).rejects.toMatchObject({ code: 'call.failed' });
  expect(await vault.call('draftsCasework.get', key)).not.toBeNull();
  expect((await list()).total).toBe(0);
  database().exec('DROP TRIGGER broken');

  await finalise({}, id);
  expect(await vault.call('draftsCasework.get', key)).toBeNull();
});

test('two members add to one note one after another, and what each still types stays theirs', async () => {
  const id = await finalise();
  const nadia = vault.as('N. Haddad', 'coordinator');
  const key = { kind: 'addendum', clientId, objectId: id };
  const type = (who: Pick<TestVault, 'call'>, text: string) =>
    who.call('draftsCasework.save', { ...key, baseVersion: 0, content: JSON.stringify({ text }) });
  const typed = async (who: Pick<TestVault, 'call'>) =>
    (await who.call<{ content: string } | null>('draftsCasework.get', key))?.content;
  await type(vault, 'Van mij');
  await type(nadia, 'Van Nadia');
  await nadia.call('contacts.addAddendum', { id, text: 'Van Nadia' });
  expect(await typed(nadia)).toBeUndefined();
  expect(await typed(vault)).toBe('{"text":"Van mij"}');
  await vault.call('contacts.addAddendum', { id, text: 'Van mij' });
  expect((await get(id)).addenda.map(({ authorName, text }) => [authorName, text])).toEqual([
    ['N. Haddad', 'Van Nadia'],
    ['M. de Boer', 'Van mij'],
  ]);
});

test('a note that someone is still writing is nothing a colleague can add to, and stays theirs', async () => {
  const id = uuidv7();
  const key = { kind: 'contact', clientId, objectId: id };
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{"note":"half"}' });
  const nadia = vault.as('N. Haddad', 'coordinator');
  expect(await nadia.call('draftsCasework.get', key)).toBeNull();
  await expect(nadia.call('contacts.addAddendum', { id, text: 'Te vroeg' })).rejects.toMatchObject({
    code: 'record.not-found',
  });
  await finalise({}, id);
  await nadia.call('contacts.addAddendum', { id, text: 'Nu wel' });
  expect((await get(id)).addenda).toHaveLength(1);
});

test('an addendum discards its draft', async () => {
  const id = await finalise();
  const key = { kind: 'addendum', clientId, objectId: id };
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{}' });
  await vault.call('contacts.addAddendum', { id, text: 'Later' });
  expect(await vault.call('draftsCasework.get', key)).toBeNull();
});

test('what cannot have been is refused, and too long a text says by how much', async () => {
  for (const impossible of [
    { onDate: '2026-03-03' },
    { endTime: '09:00' },
    { startTime: null },
    { nextOn: '2026-03-01' },
    { countableMinutes: -1 },
    { countableMinutes: 1441 },
    { note: '\n' },
  ]) {
    await expect(finalise(impossible)).rejects.toMatchObject({ code: 'call.invalid' });
  }
  await expect(finalise({ note: 'x'.repeat(textLimit + 3) })).rejects.toMatchObject({
    code: 'record.too-long',
    params: { length: textLimit + 3, limit: textLimit },
  });
  await expect(
    vault.call('contacts.finalise', { id: uuidv7(), clientId: uuidv7(), fields: note }),
  ).rejects.toMatchObject({ code: 'record.not-found' });
});

test('several notes a day stand newest first, page after page, each once', async () => {
  const days = ['2026-03-01', '2026-03-02', '2026-02-27'];
  const starts = ['09:00', '14:00', null];
  for (const onDate of days) {
    for (const startTime of starts) await finalise({ onDate, startTime, endTime: null });
  }
  const seen: Contact[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = await list({ after, limit: 2 });
    expect(page.total).toBe(9);
    seen.push(...page.contacts);
    after = page.contacts.at(-1)?.id ?? null;
    more = page.more;
  }
  const key = ({ onDate, startTime, id }: Contact) => `${onDate} ${startTime ?? ''} ${id}`;
  expect(seen.map(key)).toEqual([...new Set(seen.map(key))].sort().reverse());
  expect(seen).toHaveLength(9);
});

test('notes can be asked by kind', async () => {
  await finalise();
  const crisis = await finalise({ kind: 'crisis' });
  const page = await list({ kind: 'crisis' });
  expect(page).toMatchObject({ total: 1, more: false, contacts: [{ id: crisis }] });
});

test('a note belongs to one client and is not found through another', async () => {
  const id = await finalise();
  clientId = await enterClient('TW-2');
  await expect(get(id)).rejects.toMatchObject({ code: 'record.not-found' });
  expect((await list()).total).toBe(0);
});

test('every word of a note and its addenda is found again', async () => {
  const id = await finalise();
  await vault.call('contacts.addAddendum', { id, text: 'Nagebeld: **sleutel** ontvangen' });
  for (const word of ['kennismaking', 'rust', 'woningcorporatie', 'thuis', 'zus', 'sleutel']) {
    expect(await find(word), word).toEqual([id]);
  }
});

test('the timeline shows notes, addenda and the appointments to come', async () => {
  const id = await finalise();
  await finalise({ onDate: '2026-02-01', nextOn: '2026-02-08' });
  await vault.call('contacts.addAddendum', { id, text: 'Later' });
  const items = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId });
  const mine = items.filter(({ objectId }) => objectId === id);
  expect(mine.map(({ kind, at, title, text }) => ({ kind, at, title, text }))).toEqual([
    { kind: 'appointment', at: '2026-03-09', title: '10:00', text: '' },
    { kind: 'addendum', at: '2026-03-02T09:00:00.000Z', title: '', text: 'Later' },
    {
      kind: 'contact',
      at: '2026-03-02',
      title: 'bij haar thuis',
      text: 'Kennismaking Zij wil rust.',
    },
  ]);
  // An appointment that has been is told by its own note.
  expect(items.filter(({ kind }) => kind === 'appointment')).toHaveLength(1);
});

test('minutes follow from the times unless they were set', async () => {
  const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => addMinutes('00:00', minute));
  const length = fc.integer({ min: 0, max: 1439 });
  const own = fc.option(fc.integer({ min: 0, max: 1440 }));
  await fc.assert(
    fc.asyncProperty(clock, length, own, async (startTime, minutes, countableMinutes) => {
      const endTime = addMinutes(startTime, minutes);
      const times = { startTime, endTime, endsNextDay: endTime < startTime };
      const id = await finalise({ ...times, countableMinutes });
      expect((await get(id)).countableMinutes).toBe(countableMinutes ?? minutes);
    }),
    { numRuns: 40 },
  );
});

test('the caseload knows the day of the latest contact', async () => {
  await finalise();
  await finalise({ onDate: '2026-02-27' });
  const rows = await vault.call<Array<{ lastContactOn: string | null }>>('clients.list', {});
  expect(rows.map(({ lastContactOn }) => lastContactOn)).toEqual(['2026-03-02']);
});
