import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  Agreed,
  Appointment,
  AppointmentFields,
  FoundInAgenda,
  Task,
  TaskFields,
} from '../../../../contract/agenda.ts';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';
import { nextTurn } from './tasks.ts';

type Caller = Pick<TestVault, 'call' | 'session'>;
let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-1' };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  clientId = saved.id;
});
afterEach(() => vault.close());

const period = { from: '2026-03-02', until: '2026-03-08' };
const aTask = (known: Partial<TaskFields> = {}): TaskFields => ({
  ...{ title: 'Bellen', note: '', clientId: null, dueOn: '2026-03-04', dueTime: null },
  ...{ memberId: vault.session.member.memberId, repeat: 'none', ...known },
});
const anAppointment = (known: Partial<AppointmentFields> = {}): AppointmentFields => ({
  ...{ title: 'Intake', onDate: '2026-03-03', startTime: '10:00', endTime: '11:00' },
  ...{ place: 'office', clientId: null, present: '', ...known },
});
const saveTask = (fields = aTask(), id: string | null = null, version = 0, by: Caller = vault) =>
  by.call<{ outcome: string; id: string }>('agenda.saveTask', {
    ...{ id, version, fields },
  });
const setDone = (id: string, version: number, done: boolean) =>
  vault.call('agenda.setDone', { id, version, done });
const tasks = (by: Caller = vault) => by.call<Task[]>('agenda.tasks', period);
const saveAppointment = (fields = anAppointment(), id: string | null = null, version = 0) =>
  vault.call<{ outcome: string; id: string }>('agenda.saveAppointment', { id, version, fields });
const appointments = () => vault.call<Appointment[]>('agenda.appointments', period);
const journal = (): JournalEntry[] =>
  vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry))) ?? [];

test('a task is there until it is done, and again when it is not after all', async () => {
  const { id } = await saveTask(aTask({ clientId }));
  await saveTask(aTask({ title: 'Ooit', dueOn: null }));
  await saveTask(aTask({ title: 'Later', dueOn: '2026-03-09' }));
  expect((await tasks()).map(({ fields }) => fields.title)).toEqual(['Bellen', 'Ooit']);
  await setDone(id, 1, true);
  expect(await tasks()).toHaveLength(1);
  expect(journal().at(-1)).toMatchObject({ action: 'update', objectKind: 'task', clientId });
  await setDone(id, 2, false);
  expect(await tasks()).toHaveLength(2);
  expect(await setDone(id, 1, true)).toMatchObject({ outcome: 'outdated', savedBy: 'M. de Boer' });
});

test('a task that repeats comes back on its next day, and not twice', async () => {
  const { id } = await saveTask(aTask({ repeat: 'weekly', dueOn: '2026-02-25' }));
  await setDone(id, 1, true);
  expect((await tasks()).map(({ fields }) => fields.dueOn)).toEqual(['2026-03-04']);
  await setDone(id, 2, false);
  expect((await tasks()).map(({ fields }) => fields.dueOn)).toEqual(['2026-02-25']);
  const monthly = (dueOn: string) => nextTurn(aTask({ repeat: 'monthly', dueOn }));
  expect(monthly('2027-01-31')).toBe('2027-02-28');
  expect(monthly('2026-12-15')).toBe('2027-01-15');
});

test('a task is seen by whom it is for and changed by them or who made it, by no one else', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const bea = vault.as('Bea Bakker', 'counsellor');
  const fields = aTask({ memberId: anna.session.member.memberId });
  const { id } = await saveTask(fields);
  expect(await tasks()).toEqual([]);
  expect(await tasks(anna)).toHaveLength(1);
  await saveTask({ ...fields, title: 'Bellen met de huisarts' }, id, 1);
  await expect(saveTask(fields, id, 2, bea)).rejects.toMatchObject({ code: 'record.not-found' });
});

test('a task about a client asks for their file as anything in it does', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const bea = vault.as('Bea Bakker', 'counsellor');
  const fields = { ...emptyClientFields(), code: 'TW-2', counsellor: 'Anna de Wit' };
  const { id } = await anna.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  const about = aTask({ clientId: id, memberId: bea.session.member.memberId });
  await expect(saveTask(about, null, 0, bea)).rejects.toMatchObject({
    code: 'access.reason-needed',
  });
});

test('an appointment is kept, changed and taken out; an end before its start is refused', async () => {
  const { id } = await saveAppointment(anAppointment({ clientId }));
  await saveAppointment(anAppointment({ onDate: '2026-03-09' }));
  expect((await appointments()).map(({ fields }) => fields.title)).toEqual(['Intake']);
  await saveAppointment(anAppointment({ title: 'Kennismaking' }), id, 1);
  expect(await saveAppointment(anAppointment(), id, 1)).toMatchObject({ outcome: 'outdated' });
  await expect(saveAppointment(anAppointment({ endTime: '09:00' }))).rejects.toMatchObject({
    code: 'call.invalid',
  });
  await expect(
    saveAppointment(anAppointment({ title: 'x'.repeat(1_000_000) })),
  ).rejects.toMatchObject({ code: 'record.too-long' });
  await vault.call('agenda.removeAppointment', { id, version: 2 });
  expect(await appointments()).toEqual([]);
});

test('what a note agreed stands in the agenda until the next contact is written down', async () => {
  const contact = (onDate: string, nextOn: string | null) =>
    vault.call('contacts.finalise', {
      ...{ id: uuidv7(), clientId },
      fields: {
        ...{ onDate, startTime: null, endTime: null, endsNextDay: false, kind: 'visit' },
        ...{ present: '', place: '', area: null, note: 'Koffie', agreements: '' },
        ...{ nextOn, nextTime: '14:00', countableMinutes: null },
      },
    });
  await contact('2026-03-01', '2026-03-02');
  const agreed = () => vault.call<Agreed[]>('agenda.agreed', period);
  expect(await agreed()).toMatchObject([{ clientId, onDate: '2026-03-02', time: '14:00' }]);
  await contact('2026-03-02', '2026-04-02');
  expect(await agreed()).toEqual([]);
});

test('the days are found by an index, however many notes there are', () => {
  const plan = (table: string, day: string, who: string) =>
    String(
      vault.session.connections
        .get('casework')
        ?.database.prepare(
          `EXPLAIN QUERY PLAN SELECT * FROM ${table}
           WHERE ${who} = 'x' AND ${day} >= '2026-03-02' AND ${day} <= '2026-03-08'`,
        )
        .all<{ detail: string }>()
        .map(({ detail }) => detail),
    );
  expect(plan('contact', 'next_on', 'author_id')).toContain('contact_next');
  expect(plan('appointment', 'on_date', 'member_id')).toContain('appointment_by_day');
});

test('a task is only given to who can open the vault', async () => {
  await expect(saveTask(aTask({ memberId: uuidv7() }))).rejects.toMatchObject({
    code: 'agenda.no-colleague',
  });
});

test('the same task is made for each file, and taken back as long as no one touched it', async () => {
  const bea = vault.as('Bea Bakker', 'counsellor');
  const enter = async (code: string, counsellor: string) => {
    const fields = { ...emptyClientFields(), code, counsellor };
    return (await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields })).id;
  };
  vault.as('Anna de Wit', 'counsellor');
  const ofBea = await enter('TW-2', 'bea bakker');
  const ofAnna = await enter('TW-3', 'Anna de Wit');
  const answer = await bea.call<{ made: { id: string; clientId: string }[]; refused: unknown }>(
    'agenda.saveTaskForEach',
    {
      ...{ clientIds: [ofBea, ofAnna, clientId], title: 'Bellen', dueOn: '2026-03-04' },
      memberId: null,
    },
  );
  expect(answer.made.map((each) => each.clientId)).toEqual([ofBea]);
  expect(answer.refused).toEqual([
    { clientId: ofAnna, why: 'not-yours' },
    { clientId, why: 'no-counsellor' },
  ]);
  expect(await tasks(bea)).toHaveLength(1);
  const ids = answer.made.map(({ id }) => id);
  await expect(vault.call('agenda.removeNewTasks', { ids })).rejects.toMatchObject({
    code: 'record.not-found',
  });
  expect(await bea.call('agenda.removeNewTasks', { ids })).toEqual({ count: 1 });
  expect(await tasks(bea)).toEqual([]);
});

test('own tasks and appointments are found by their words and by whom they are about, what is ahead first', async () => {
  const late = await saveTask(aTask({ title: 'Huisarts bellen', dueOn: '2026-02-01', clientId }));
  await setDone(late.id, 1, true);
  await saveTask(aTask({ title: 'Brief', note: 'Voor de huisarts', dueOn: null }));
  await saveAppointment(anAppointment({ title: 'Naar de húisarts', onDate: '2026-03-20' }));
  await saveAppointment(anAppointment({ title: 'Was bij de huisarts', onDate: '2026-01-20' }));
  const other = vault.as('Bea Bakker', 'counsellor');
  const find = async (query: string, by: Caller = vault) =>
    (await by.call<FoundInAgenda[]>('agenda.find', { query })).map(
      ({ kind, record }) => `${kind} ${record.fields.title}`,
    );
  expect(await find('HUISARTS')).toEqual([
    'appointment Naar de húisarts',
    'task Brief',
    'task Huisarts bellen',
    'appointment Was bij de huisarts',
  ]);
  expect(await find('tw-1 bellen')).toEqual(['task Huisarts bellen']);
  expect(await find('huisarts tandarts')).toEqual([]);
  expect(await find('  ')).toEqual([]);
  expect(await find('huisarts', other)).toEqual([]);
  expect(journal().at(-1)).toMatchObject({ action: 'search', objectKind: 'task' });

  // One made for a colleague is found by both.
  const memberId = other.session.member.memberId;
  await saveTask(aTask({ title: 'Post ophalen', memberId }));
  expect(await find('post')).toEqual(['task Post ophalen']);
  expect(await find('post', other)).toEqual(['task Post ophalen']);
});

test('the file of a client tells of the own appointments and tasks that wait, and not of a colleague’s', async () => {
  const { id } = await saveTask(aTask({ clientId }));
  await saveTask(aTask({ clientId, title: 'Ooit', dueOn: null }));
  await saveAppointment(anAppointment({ clientId }));
  await saveAppointment(anAppointment({ clientId, title: 'Kennismaken', onDate: '2026-02-03' }));
  const told = async (by: Caller = vault) =>
    (await by.call<TimelineItem[]>('timelineCasework.list', { clientId }))
      .filter(({ kind }) => kind.startsWith('own-'))
      .map(({ kind, at, title, state }) => [kind, at, title, state].join(' · '));
  expect(await told()).toEqual([
    'own-task · 2026-03-04 · Bellen · planned',
    'own-appointment · 2026-03-03 · Intake, 10:00 · planned',
    'own-appointment · 2026-02-03 · Kennismaken, 10:00 · none',
  ]);
  await setDone(id, 1, true);
  expect(await told()).toHaveLength(2);
  expect(await told(vault.as('Bea Bakker', 'coordinator'))).toEqual([]);
});
