import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Contact, OwnHour } from '../../../../contract/contacts.ts';
import type { OutreachContact, OutreachPerson } from '../../../../contract/outreach.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const person = {
  nickname: 'Roos',
  metAt: 'street' as const,
  metWhere: 'Bij het station',
  firstMetOn: '2026-02-01',
  language: 'Roemeens',
  notes: 'Lacht graag',
};
const meet = async (known: Partial<typeof person> = {}) =>
  (
    await vault.call<{ id: string }>('outreach.savePerson', {
      id: null,
      version: 0,
      fields: { ...person, ...known },
    })
  ).id;
const moment = {
  onDate: '2026-03-01',
  startTime: '22:00',
  endTime: '22:45',
  endsNextDay: false,
  place: 'Station',
  note: 'Thee gebracht',
  people: [] as Array<{ personId: string; note: string }>,
  unnamed: 0,
  countableMinutes: null as number | null,
};
const record = async (known: Partial<typeof moment>) => {
  const id = uuidv7();
  await vault.call('outreach.saveContact', { id, version: 0, fields: { ...moment, ...known } });
  return id;
};
const people = async () =>
  (await vault.call<{ people: OutreachPerson[] }>('outreach.list', {})).people;
const moments = async (personId: string | null = null) =>
  (await vault.call<{ contacts: OutreachContact[] }>('outreach.contacts', { personId })).contacts;
const enterClient = async (code = 'TW-1') =>
  (
    await vault.call<{ id: string }>('clients.save', {
      id: null,
      version: 0,
      fields: { ...emptyClientFields(), code },
    })
  ).id;
const notesOf = async (clientId: string) =>
  (await vault.call<{ contacts: Contact[] }>('contacts.list', { clientId })).contacts;
const hours = () =>
  vault.call<OwnHour[]>('contacts.myHours', { from: '2026-01-01', until: '2026-12-31' });
const database = () => {
  const connection = vault.session.connections.get('casework');
  if (!connection) throw new Error('no casework');
  return connection.database;
};

test('people are known by a nickname, seen last first, with how often', async () => {
  const roos = await meet();
  const other = await meet({ nickname: 'K12', firstMetOn: '2026-01-01' });
  await record({ people: [{ personId: roos, note: 'Vroeg naar werk' }] });
  expect(await people()).toMatchObject([
    { id: roos, contacts: 1, lastOn: '2026-03-01', longAgo: false },
    { id: other, contacts: 0, lastOn: null },
  ]);
  expect(await moments(roos)).toMatchObject([
    { fields: { countableMinutes: 45, people: [{ personId: roos, note: 'Vroeg naar werk' }] } },
  ]);
});

test('a moment was with someone, known or not, and not in the future', async () => {
  await expect(record({})).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(record({ unnamed: 1, onDate: '2026-03-03' })).rejects.toMatchObject({
    code: 'call.invalid',
  });
  await expect(record({ people: [{ personId: uuidv7(), note: '' }] })).rejects.toMatchObject({
    code: 'record.not-found',
  });
  await record({ unnamed: 7 });
  expect(await moments()).toHaveLength(1);
});

test('someone becomes a client: a file in the first phase, with what was hers and no one else', async () => {
  const roos = await meet();
  const mia = await meet({ nickname: 'Mia' });
  await record({ people: [{ personId: roos, note: 'Vroeg naar werk' }] });
  const group = await record({
    onDate: '2026-03-02',
    note: 'Gesprek met de groep',
    people: [
      { personId: roos, note: 'Was stil' },
      { personId: mia, note: 'Heeft het zwaar' },
    ],
    unnamed: 3,
  });
  const before = await hours();
  const { clientId } = await vault.call<{ clientId: string }>('outreach.makeClient', {
    id: roos,
    code: 'TW-9',
  });
  const client = await vault.call<Record<string, unknown>>('clients.get', { id: clientId });
  expect(client).toMatchObject({ phase: 'outreach', givenName: 'Roos', languages: ['Roemeens'] });
  expect(client).toMatchObject({ phaseOn: '2026-02-01' });
  expect(await notesOf(clientId)).toMatchObject([
    { onDate: '2026-03-02', note: 'Was stil', countableMinutes: 0, kind: 'outreach' },
    { onDate: '2026-03-01', note: 'Thee gebracht\n\nVroeg naar werk', countableMinutes: 45 },
  ]);
  expect((await people()).map(({ id }) => id)).toEqual([mia]);
  expect(await moments()).toMatchObject([{ id: group, fields: { unnamed: 4 } }]);
  // No minute is counted twice, and none is lost.
  const sum = (rows: readonly OwnHour[]) =>
    rows.reduce((all, { minutes }) => all + (minutes ?? 0), 0);
  expect(sum(await hours())).toBe(sum(before));
  expect(
    await vault.call<unknown[]>('searchCasework.find', { query: 'stil', kinds: null }),
  ).toHaveLength(1);
});

test('a merge into the wrong file is undone, and nothing of it stays there', async () => {
  const roos = await meet();
  const clientId = await enterClient();
  await record({ people: [{ personId: roos, note: 'Windroos' }] });
  await record({ people: [{ personId: roos, note: 'Ook zij' }], unnamed: 2 });
  const wasPeople = await people();
  const wasMoments = await moments();
  const { mergeId } = await vault.call<{ mergeId: string }>('outreach.merge', {
    id: roos,
    clientId,
  });
  expect(await vault.call('outreach.mergesOf', { clientId })).toMatchObject([
    { id: mergeId, nickname: 'Roos', contacts: 2 },
  ]);
  await vault.call('outreach.undoMerge', { clientId, mergeId });
  expect(await people()).toEqual(wasPeople);
  expect(await moments()).toEqual(wasMoments);
  expect(await notesOf(clientId)).toEqual([]);
  expect(await vault.call('outreach.mergesOf', { clientId })).toEqual([]);
  const said = database()
    .prepare('SELECT entry FROM journal', { pluck: true })
    .all()
    .map(String)
    .join('\n');
  expect(said).not.toContain('Windroos');
  expect(await vault.call('searchCasework.find', { query: 'Windroos', kinds: null })).toEqual([]);
});

test('once something was added to a note it stays in the file', async () => {
  const roos = await meet();
  const clientId = await enterClient();
  await record({ people: [{ personId: roos, note: '' }] });
  const { mergeId } = await vault.call<{ mergeId: string }>('outreach.merge', {
    id: roos,
    clientId,
  });
  const [note] = await notesOf(clientId);
  await vault.call('contacts.addAddendum', { id: note?.id, text: 'Later bleek' });
  await expect(vault.call('outreach.undoMerge', { clientId, mergeId })).rejects.toMatchObject({
    code: 'record.finalised',
  });
});

test('a note that did not come from outreach still never goes', async () => {
  const clientId = await enterClient();
  const roos = await meet();
  await record({ people: [{ personId: roos, note: '' }] });
  await vault.call('outreach.merge', { id: roos, clientId });
  database().exec('DELETE FROM outreach_note');
  expect(() => database().exec('DELETE FROM contact')).toThrow(
    'a finalised record does not change',
  );
});

test('someone erased leaves a count, and no word', async () => {
  const roos = await meet();
  await record({ people: [{ personId: roos, note: 'Zeepaardje' }], note: 'Alleen zij' });
  await record({ people: [{ personId: roos, note: 'Zeepaardje' }], unnamed: 2, note: 'De groep' });
  await vault.call('outreach.erasePerson', { id: roos });
  expect(await people()).toEqual([]);
  const left = await moments();
  expect(left.map(({ fields }) => [fields.unnamed, fields.note]).sort()).toEqual([
    [1, ''],
    [3, 'De groep'],
  ]);
  const everything = database()
    .prepare('SELECT entry FROM journal', { pluck: true })
    .all()
    .join('\n');
  expect(everything).not.toContain('Zeepaardje');
  expect(everything).not.toContain('Roos');
});

test('who was not seen for the chosen time is proposed for erasing', async () => {
  await meet({ firstMetOn: '2025-11-20' });
  expect((await people())[0]?.longAgo).toBe(false);
  await expect(
    vault.as('S. Bos', 'counsellor').call('outreach.setKeepMonths', { months: 3 }),
  ).rejects.toMatchObject({ code: 'call.forbidden' });
  await vault.call('outreach.setKeepMonths', { months: 3 });
  expect((await people())[0]?.longAgo).toBe(true);
});

test('two people at once: the later save sees what stands there', async () => {
  const roos = await meet();
  const save = (version: number, nickname: string) =>
    vault.call('outreach.savePerson', { id: roos, version, fields: { ...person, nickname } });
  await save(1, 'Roosje');
  expect(await save(1, 'Rosa')).toMatchObject({
    outcome: 'outdated',
    current: { fields: { nickname: 'Roosje' } },
  });
  const id = await record({ unnamed: 1 });
  const change = { id, version: 1, fields: { ...moment, unnamed: 2 } };
  await vault.call('outreach.saveContact', change);
  expect(await vault.call('outreach.saveContact', change)).toMatchObject({ outcome: 'outdated' });
  await vault.call('outreach.removeContact', { id });
  expect(await moments()).toEqual([]);
});
