import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { GlassAlert } from '../../../../contract/access.ts';
import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import type { Role } from '../../../../contract/common.ts';
import { vaultContract } from '../../../../contract/index.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { Feature, Procedure } from '../../../../contract/procedure.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let anna: Colleague;
let bea: Colleague;
let ofAnna: string;
type Colleague = ReturnType<TestVault['as']>;
beforeEach(async () => {
  vault = openTestVault();
  anna = vault.as('Anna de Wit', 'counsellor');
  bea = vault.as('Bea Bakker', 'counsellor');
  ofAnna = await enter({
    code: 'TW-1',
    givenName: 'Noor',
    counsellor: ' anna  de WIT',
    remarks: 'Zij bloost',
  });
});
afterEach(() => vault.close());

const enter = async (fields: Partial<ClientFields>, by: Pick<TestVault, 'call'> = vault) => {
  const all = { ...emptyClientFields(), ...fields };
  return (await by.call<{ id: string }>('clients.save', { id: null, version: 0, fields: all })).id;
};
const read = ({ call }: Pick<TestVault, 'call'>, id = ofAnna) => call('clients.get', { id });
const refused = { code: 'access.reason-needed' };
const breakGlass = ({ call }: Colleague, client = ofAnna, compartment = 'Casework') =>
  call(`access${compartment}.breakGlass`, { client, reason: 'stand-in', note: 'Anna is ziek' });
const entries = (where = 'casework' as const) =>
  (
    vault.session.connections
      .get(where)
      ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
      .all<string>() ?? []
  ).map((entry): JournalEntry => JSON.parse(entry));
const address = {
  ...{ label: 'Linde', street: 'Laan 1', postalCode: '7511 AB', city: 'Enschede' },
  ...{ directions: '', whoKnows: '', since: null, until: null },
};

test('the file of a colleague opens only after a reason was given, and that is in the journal first', async () => {
  await read(anna);
  await expect(read(bea)).rejects.toMatchObject(refused);
  await breakGlass(bea);
  await read(bea);
  expect(entries().slice(-2)).toMatchObject([
    {
      ...{ action: 'break-glass', memberName: 'Bea Bakker', clientId: ofAnna },
      ...{ purpose: 'stand-in', detail: 'Anna is ziek', basis: 'emergency' },
    },
    { action: 'read', memberName: 'Bea Bakker', clientId: ofAnna, basis: 'emergency' },
  ]);
});

test('each time the vault is opened a reason is asked anew', async () => {
  await breakGlass(bea);
  await read(bea);
  await expect(read(vault.as('Bea Bakker', 'counsellor'))).rejects.toMatchObject(refused);
});

test('without its entry in the journal the glass does not break', async () => {
  const database = vault.session.connections.get('casework')?.database;
  database?.exec(
    "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await expect(breakGlass(bea)).rejects.toMatchObject({ code: 'call.failed' });
  database?.exec('DROP TRIGGER full');
  await expect(read(bea)).rejects.toMatchObject(refused);
});

test.each(['administrator', 'coordinator'] as const)(
  'a %s opens every file, and the journal says why they may',
  async (role) => {
    await read(vault.as('Cor', role));
    expect(entries().at(-1)).toMatchObject({ action: 'read', basis: 'oversight' });
  },
);

test('a file whose counsellor is nobody here is open to all, as it was in the list they came from', async () => {
  for (const counsellor of ['', 'M. Jansen', 'Anna']) {
    const id = await enter({ code: `X${counsellor}`, counsellor });
    await read(bea, id);
    expect(entries().at(-1)).toMatchObject({ basis: 'team' });
  }
});

test('who wrote in a file lately has to do with the client', async () => {
  const id = await enter({ code: 'TW-2', counsellor: 'Anna de Wit' }, bea);
  await read(bea, id);
  expect(entries().at(-1)).toMatchObject({ basis: 'care-relation' });
  // Half a year later, and after a new login, that is over.
  vault.advance(200 * 86_400_000);
  const later = vault.as('Bea Bakker', 'counsellor');
  await expect(read(later, id)).rejects.toMatchObject(refused);
});

test('a counsellor can hand over a file, and go on until it is handed over', async () => {
  const mine = { ...emptyClientFields(), code: 'TW-3', counsellor: 'Bea Bakker' };
  const id = await enter(mine);
  const handed = { ...mine, counsellor: 'Anna de Wit' };
  await bea.call('clients.save', { id, version: 1, fields: handed });
  expect(entries().at(-1)).toMatchObject({ action: 'update', basis: 'care-relation' });
});

const roles: Role[] = ['counsellor', 'therapist', 'housing-worker'];
test.each(roles)('no call gives a %s anything of a file that asks for a reason', async (role) => {
  const other = vault.as('Dirk', role);
  const asked = Object.entries(vaultContract).flatMap(([feature, procedures]) =>
    Object.entries(procedures as Feature)
      .filter(([, { compartment, journal }]) => compartment !== 'none' && journal.kind !== 'none')
      .filter(([name]) => name !== 'breakGlass')
      .map(([name, procedure]) => [`${feature}.${name}`, procedure] as const),
  );
  const open: string[] = [];
  const unasked: string[] = [];
  for (const [name, procedure] of asked) {
    const input = inputFor(procedure);
    if (!procedure.input.safeParse(input).success) {
      // What names its client is asked before anything else is done with it.
      if (!shapeOf(procedure).includes('clientId')) unasked.push(name);
      continue;
    }
    const code = await other.call(name, input).then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );
    if (code !== 'access.reason-needed' && code !== 'call.forbidden') open.push(name);
  }
  // These say nothing of one client's file: what everyone works with, and records that are not there.
  expect(open.sort()).toEqual([
    // One's own agenda: agenda.test.ts.
    ...['agenda.agreed', 'agenda.appointments', 'agenda.find', 'agenda.removeAppointment'],
    'agenda.removeTask',
    ...['agenda.tasks', 'agendaTreatment.agreed'],
    ...['backup.rehearse', 'backup.run', 'clients.findSimilar', 'clients.list'],
    'contacts.addAddendum',
    // What is due in one's own files: due.test.ts.
    ...['dueCasework.list', 'dueTreatment.list'],
    // Answered by the service, and to overseers only: erasure.test.ts.
    ...['erasure.plan', 'erasure.removeLeftovers'],
    // What was offered to the member themselves.
    'handOver.list',
    ...['imports.report', 'journalCasework.verify', 'journalPlaces.verify'],
    'journalTreatment.verify',
    // Of people who are no client yet, and of no one: outreach.test.ts, note-templates.test.ts.
    ...['noteTemplates.remove', 'outreach.contacts', 'outreach.erasePerson', 'outreach.list'],
    ...['outreach.makeClient', 'outreach.removeContact'],
    'treatment.addSessionAddendum',
  ]);
  expect(unasked.sort()).toEqual(
    [
      // Whose file a document is added to was said, and asked, when it was begun.
      ...['documentsCasework.finish', 'documentsPlaces.finish', 'documentsTreatment.finish'],
      ...['imports.preview', 'imports.run', 'journalExport.run', 'vault.changePassphrase'],
      ...['binding.bind', 'binding.unbind'],
      // The client in what is saved is asked for: agenda.test.ts.
      ...['agenda.exportCalendar', 'agenda.saveAppointment', 'agenda.saveTask', 'agenda.setDone'],
      ...['agenda.saveTaskForEach', 'agenda.removeNewTasks'],
      ...['members.add', 'members.change', 'members.lift', 'members.remove', 'members.suspend'],
      'members.newPassphrase',
      ...['recovery.finish', 'recovery.replace', 'recovery.split'],
      // Of each file as much as the member may see: duplicates.test.ts.
      ...['duplicates.faces', 'duplicates.setApart'],
      // What was offered to the member themselves; an offer is known by its id alone.
      ...['handOver.accept', 'handOver.refuse', 'handOver.withdraw'],
      // The caseload as it was; a file in it is asked for by name.
      'oneFile.open',
      // What happened in one's own files: alerts.test.ts.
      ...['journalCasework.alerts', 'journalPlaces.alerts', 'journalTreatment.alerts'],
      // Words of papers, of no one: paper-languages.test.ts.
      'paperLanguages.save',
      // An organisation is in no one's file.
      'partners.save',
      ...['noteTemplates.save', 'outreach.saveContact', 'outreach.savePerson'],
      'outreach.setKeepMonths',
    ].sort(),
  );
});

const shapeOf = ({ input }: Procedure) =>
  input instanceof z.ZodObject ? Object.keys(input.shape) : [];

/** An input that names the client of Anna wherever it can. */
function inputFor(procedure: Procedure): unknown {
  const filter = { clientId: ofAnna, memberId: null, actions: null, from: null, until: null };
  const known: Record<string, unknown> = {
    ...{ clientId: ofAnna, client: ofAnna, id: ofAnna, exceptId: null, version: 1, number: 1 },
    ...{ objectId: ofAnna, objectKind: 'client', limit: 10, kinds: null, query: 'bloost', filter },
    ...{ before: null, reason: 'other', note: 'proef', sequence: 1, text: 'Laan 1', code: 'x' },
    ...{ givenName: 'Noor', familyName: '', birthDate: null, birthYear: null, phone: '' },
    ...{ scope: 'mine', from: '2026-03-02', until: '2026-12-31' },
    fields: { ...emptyClientFields(), code: 'TW-1' },
  };
  return Object.fromEntries(shapeOf(procedure).map((name) => [name, known[name]]));
}

test('nor is it found by what stands in it, only by name', async () => {
  const find = (by: Pick<TestVault, 'call'>, query: string) =>
    by.call<SearchResult[]>('searchCasework.find', { query, kinds: null });
  expect(await find(anna, 'bloost')).toHaveLength(1);
  expect(await find(bea, 'bloost')).toEqual([]);
  const [named] = await find(bea, 'noor');
  expect(named).toMatchObject({ objectId: ofAnna, snippet: [] });
});

test('the journal shows who is no overseer what they did themselves, and of a client only with a ground', async () => {
  await read(anna);
  await read(bea, await enter({ code: 'TW-9' }));
  const page = (by: Pick<TestVault, 'call'>, clientId: string | null) =>
    by.call<{ entries: JournalEntry[] }>('journalCasework.page', {
      filter: { clientId, memberId: null, actions: null, from: null, until: null },
      ...{ before: null, limit: 100 },
    });
  const { entries: own } = await page(bea, null);
  expect(new Set(own.map(({ memberName }) => memberName))).toEqual(new Set(['Bea Bakker']));
  await expect(page(bea, ofAnna)).rejects.toMatchObject(refused);
  const { entries: ofClient } = await page(anna, ofAnna);
  expect(new Set(ofClient.map(({ memberName }) => memberName))).toContain('M. de Boer');
  // Not naming the client does not help.
  const unnamed = { objectKind: 'client', objectId: ofAnna, clientId: null };
  await expect(bea.call('journalCasework.history', unnamed)).rejects.toMatchObject(refused);
});

test('a note of a colleague’s client can not be added to by its id alone', async () => {
  const note = {
    ...{ onDate: '2026-02-27', startTime: null, endTime: null, endsNextDay: false, kind: 'visit' },
    ...{ present: '', place: '', area: null, note: 'Koffie', agreements: '', nextOn: null },
    ...{ nextTime: null, countableMinutes: null },
  };
  const id = uuidv7();
  await anna.call('contacts.finalise', { id, clientId: ofAnna, fields: note });
  const add = (by: Colleague) => by.call('contacts.addAddendum', { id, text: 'Erbij' });
  await expect(add(bea)).rejects.toMatchObject(refused);
  await add(anna);
});

test('a secret address asks for a reason of its own', async () => {
  const saved = await anna.call<{ id: string }>('places.save', {
    ...{ id: null, clientId: ofAnna, version: 0, fields: address },
  });
  const look = () => bea.call('places.get', { id: saved.id, clientId: ofAnna });
  await breakGlass(bea);
  await bea.call('places.list', { clientId: ofAnna });
  await expect(look()).rejects.toMatchObject(refused);
  await breakGlass(bea, ofAnna, 'Places');
  expect(await look()).toMatchObject({ fields: { street: 'Laan 1' } });
});

test('the coordinator sees each time until they say so', async () => {
  const cor = vault.as('Cor', 'coordinator');
  const alerts = () => cor.call<GlassAlert[]>('accessCasework.alerts', {});
  const count = () => cor.call('accessCasework.countAlerts', {});
  expect(await count()).toEqual({ count: 0 });
  await breakGlass(bea);
  await breakGlass(bea);
  expect(await count()).toEqual({ count: 1 });
  const [alert, ...others] = await alerts();
  expect(others).toEqual([]);
  expect(alert).toMatchObject({
    ...{ memberName: 'Bea Bakker', clientId: ofAnna, reason: 'stand-in', note: 'Anna is ziek' },
    seen: null,
  });
  await cor.call('accessCasework.acknowledge', { sequence: alert?.sequence });
  expect(await count()).toEqual({ count: 0 });
  expect(await alerts()).toMatchObject([{ seen: { by: 'Cor' } }]);
  await expect(cor.call('accessCasework.acknowledge', { sequence: 1 })).rejects.toMatchObject({
    code: 'record.not-found',
  });
  await expect(bea.call('accessCasework.countAlerts', {})).rejects.toMatchObject({
    code: 'call.forbidden',
  });
});
