import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseloadRow,
  type Client,
  type ClientFields,
  emptyClientFields,
} from '../../../../contract/clients.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

type Outcome =
  | { outcome: 'saved'; id: string; version: number }
  | { outcome: 'outdated'; current: Client; savedBy: string; savedAt: string };

const fieldsOf = (known: Partial<ClientFields>): ClientFields => ({
  ...emptyClientFields(),
  ...known,
});

const save = (id: string | null, version: number, fields: ClientFields) =>
  vault.call<Outcome>('clients.save', { id, version, fields });

async function enter(known: Partial<ClientFields>): Promise<string> {
  const outcome = await save(null, 0, fieldsOf(known));
  if (outcome.outcome !== 'saved') throw new Error('not entered');
  return outcome.id;
}

const journal = () =>
  vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry))) ?? [];

test('a client who was entered comes back as entered, safe contact and languages included', async () => {
  const fields = fieldsOf({
    code: 'TW-2026-0001',
    givenName: 'Anna',
    infix: 'van den',
    familyName: 'Berg',
    birthYear: 1994,
    languages: ['Roemeens', 'Engels'],
    interpreterNeeded: true,
    safeContact: { ...emptyClientFields().safeContact, callSafe: 'no', safetyWord: 'bloemkool' },
  });
  const outcome = await save(null, 0, fields);
  const id = outcome.outcome === 'saved' ? outcome.id : '';
  expect(await vault.call('clients.get', { id })).toEqual({
    ...fields,
    id,
    version: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
  });
  const rows = await vault.call<CaseloadRow[]>('clients.list', {});
  expect(rows).toMatchObject([
    { id, code: 'TW-2026-0001', familyName: 'Berg', lastContactOn: null },
  ]);
});

test('a colleague who was first: nothing is overwritten and both sides are given', async () => {
  const id = await enter({ code: 'A', municipality: 'Enschede' });
  vault.advance(60_000);
  await save(id, 1, fieldsOf({ code: 'A', municipality: 'Hengelo' }));
  const outcome = await save(id, 1, fieldsOf({ code: 'A', municipality: 'Almelo' }));
  expect(outcome).toMatchObject({
    outcome: 'outdated',
    current: { municipality: 'Hengelo', version: 2 },
    savedBy: 'M. de Boer',
    savedAt: '2026-03-02T09:01:00.000Z',
  });
  expect(await vault.call('clients.get', { id })).toMatchObject({ municipality: 'Hengelo' });
});

test('an outdated save keeps the draft; a save that worked ends it', async () => {
  const id = await enter({ code: 'A' });
  const draft = { kind: 'client', clientId: id, objectId: id };
  await vault.call('draftsCasework.save', { ...draft, baseVersion: 1, content: '{}' });
  await save(id, 7, fieldsOf({ code: 'A' }));
  expect(await vault.call('draftsCasework.get', draft)).not.toBeNull();
  await save(id, 1, fieldsOf({ code: 'A', remarks: 'x' }));
  expect(await vault.call('draftsCasework.get', draft)).toBeNull();
});

test('two clients cannot have one code, whatever its case, and the second is not kept', async () => {
  await enter({ code: 'TW-1' });
  const second = await enter({ code: 'TW-2' });
  await expect(enter({ code: 'tw-1' })).rejects.toMatchObject({ code: 'record.duplicate-code' });
  await expect(save(second, 1, fieldsOf({ code: 'TW-1' }))).rejects.toMatchObject({
    code: 'record.duplicate-code',
  });
  expect(await vault.call('clients.list', {})).toHaveLength(2);
});

test('a birth date and another birth year at once are refused', async () => {
  await expect(
    enter({ code: 'A', birthDate: '1990-01-01', birthYear: 1991 }),
  ).rejects.toMatchObject({ code: 'call.invalid' });
});

test('entering someone journals what was filled in and nothing else', async () => {
  await enter({ code: 'A', givenName: 'Anna' });
  expect(journal().at(-1)).toMatchObject({
    action: 'create',
    changes: [
      { field: 'code', before: '', after: 'A' },
      { field: 'givenName', before: '', after: 'Anna' },
    ],
  });
});

test('the journal names each changed field with what it was before', async () => {
  const id = await enter({ code: 'A', phase: 'intake' });
  const safeContact = { ...emptyClientFields().safeContact, hours: 'ma 10–12' };
  await save(id, 1, fieldsOf({ code: 'A', phase: 'stabilisation', safeContact }));
  expect(journal().at(-1)).toMatchObject({
    action: 'update',
    objectKind: 'client',
    objectId: id,
    clientId: id,
    memberName: 'M. de Boer',
    changes: [
      { field: 'phase', before: 'intake', after: 'stabilisation' },
      // The course knows since when: today, for who said no day.
      { field: 'phaseOn', before: null, after: '2026-03-02' },
      { field: 'safeContact.hours', before: '', after: 'ma 10–12' },
    ],
  });
});

test('opening a file is journalled, and a file that cannot be journalled is not shown', async () => {
  const id = await enter({ code: 'A' });
  await vault.call('clients.get', { id });
  expect(journal().at(-1)).toMatchObject({ action: 'read', objectKind: 'client', clientId: id });
  vault.session.connections.get('casework')?.database.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END;
       CREATE TRIGGER refuse_repeat BEFORE INSERT ON journal_repeat BEGIN SELECT RAISE(ABORT, 'no'); END;`,
  );
  await expect(vault.call('clients.get', { id })).rejects.toMatchObject({ code: 'call.failed' });
});

test('a client is found by name and phone, never by safety word', async () => {
  const safeContact = { ...emptyClientFields().safeContact, safetyWord: 'bloemkool' };
  await enter({ code: 'A', familyName: 'Nagy', phone: '06-12345678', safeContact });
  const documents = vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT title, body FROM search_document')
    .all();
  expect(documents).toEqual([{ title: 'A Nagy', body: '06-12345678' }]);
});

test('someone who may be in the vault already is named with the reason', async () => {
  const id = await enter({
    code: 'A',
    givenName: 'José',
    familyName: 'Nuñez',
    birthDate: '1990-05-04',
    phone: '06-12345678',
  });
  const asked = {
    exceptId: null,
    code: '',
    givenName: 'Jose',
    familyName: 'Nunez',
    birthDate: null,
    birthYear: 1990,
    phone: '',
  };
  expect(await vault.call('clients.findSimilar', asked)).toMatchObject([
    { id, because: ['name-and-birth'] },
  ]);
  expect(await vault.call('clients.findSimilar', { ...asked, exceptId: id })).toEqual([]);
});

test('the next code follows the codes of this year', async () => {
  expect(await vault.call('clients.suggestCode', {})).toEqual({ code: 'C-2026-0001' });
  await enter({ code: 'TW-2026-0041' });
  expect(await vault.call('clients.suggestCode', {})).toEqual({ code: 'TW-2026-0042' });
});

test('the words in use are offered, the most used first, and none of them is blank', async () => {
  await enter({ code: 'A', municipality: 'Almelo', languages: ['Roemeens'] });
  await enter({ code: 'B', municipality: 'Enschede', languages: ['Hongaars', 'Roemeens'] });
  await enter({ code: 'C', municipality: 'Enschede' });
  expect(await vault.call('clients.vocabulary', {})).toEqual({
    municipalities: ['Enschede', 'Almelo'],
    counsellors: [],
    languages: ['Roemeens', 'Hongaars'],
  });
});

test('how a member likes to see the caseload is remembered in the vault', async () => {
  expect(await vault.call('clients.preferences', {})).toBeNull();
  const preferences = { columns: ['code', 'name'], sort: { column: 'name', descending: true } };
  await vault.call('clients.savePreferences', preferences);
  expect(await vault.call('clients.preferences', {})).toEqual(preferences);
});
