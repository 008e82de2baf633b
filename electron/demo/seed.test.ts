import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseloadRow } from '../../contract/clients.ts';
import type { Compartment } from '../../contract/common.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { createDispatch } from '../vault/dispatch.ts';
import { createLocalClient, type LocalClient } from '../vault/local-client.ts';
import { PathTokens } from '../vault/paths.ts';
import { compartmentOf, ServiceBench } from '../vault/service-testing.ts';
import { createServed } from '../vault/vault-handlers.ts';
import {
  type Colleague,
  coordinator,
  counsellor,
  housingWorker,
  leaver,
  newcomer,
  team,
  therapist,
} from './colleagues.ts';
import { demoPassphrase } from './passphrase.ts';
import { main } from './seed.ts';

const today = new Date('2026-03-02T12:00:00.000Z');
const bench = new ServiceBench();
const folder = join(bench.root, 'Demo.luwte');
let service = bench.service();
let caseload: CaseloadRow[];

beforeAll(async () => {
  bench.now = today.getTime();
  await main(folder, today);
  caseload = await (await logIn(coordinator)).clients.list({});
}, 120_000);
afterAll(() => bench.end());

async function logIn({ name }: Colleague): Promise<LocalClient> {
  await service.close();
  service = bench.service();
  const member = service.inspect(folder).members.find((known) => known.name === name);
  await service.unlock(folder, member?.id ?? '', demoPassphrase);
  return createLocalClient(
    createDispatch({
      features: createServed(service),
      session: () => service.session(),
      surroundings: { now: () => today, newId: () => uuidv7() },
      paths: new PathTokens(),
    }),
  );
}

/** What the open journal of a compartment tells. */
function entriesIn(compartment: Compartment): JournalEntry[] {
  const session = service.session();
  if (!session) throw new Error('someone logged in');
  return compartmentOf(session, compartment)
    .prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all<string>()
    .map((entry): JournalEntry => JSON.parse(entry));
}

/** The names of who did this to such a record. */
const whoDid = (compartment: Compartment, ...what: [action: string, object: string][]) =>
  new Set(
    entriesIn(compartment)
      .filter(({ action, objectKind }) => what.some(([a, o]) => a === action && o === objectKind))
      .map(({ memberName }) => memberName),
  );

const clientOf = ({ name }: Colleague) => caseload.find((row) => row.counsellor === name)?.id ?? '';

test('one of the counsellor’s clients was entered twice, and the two look alike', async () => {
  const pairs = await (await logIn(counsellor)).duplicates.list({ clientId: null });
  expect(pairs.some(({ because }) => because.includes('name-and-birth'))).toBe(true);
});

test('sixty invented clients have two years behind them, and nothing that is still to come', async () => {
  expect(caseload).toHaveLength(60);
  const registered = caseload.map(({ registeredOn }) => registeredOn ?? '').sort();
  expect(registered[0]?.slice(0, 4)).toBe('2024');
  expect(registered.at(-1)?.localeCompare('2026-03-02')).toBeLessThanOrEqual(0);
  const last = caseload.map(({ lastContactOn }) => lastContactOn ?? '').sort();
  expect(last.at(-1)?.localeCompare('2026-03-02')).toBeLessThanOrEqual(0);
});

test('they are the same people each time', () => {
  const names = new Map(caseload.map((row) => [row.code, `${row.givenName} ${row.familyName}`]));
  expect(names.get('TW-D-0001')).toBe('Eszter Ünal');
  // Entered once more, by hearing.
  expect(names.get('TW-D-0060')).toBe('Lotte Kovacs');
});

test('everyone of the team logs in with the passphrase that is shown, and who left can not', async () => {
  for (const colleague of team) {
    const luwte = await logIn(colleague);
    const open = await luwte.vault.state({});
    expect(open?.member).toMatchObject(colleague);
    expect(open?.warnings).toEqual([]);
    const { members, renewalDue } = await luwte.members.list({});
    expect(new Set(members.map(({ name }) => name))).toEqual(new Set(team.map(({ name }) => name)));
    expect(new Set(members.map(({ state }) => state))).toEqual(new Set(['active']));
    expect(renewalDue).toEqual([]);
  }
  await expect(logIn(leaver)).rejects.toMatchObject({ code: 'call.invalid' });
});

test('who treats opens the treatments, and who houses the secret addresses', async () => {
  const holds = async (colleague: Colleague) =>
    (await (await logIn(colleague)).vault.state({}))?.member.compartments;
  expect(await holds(therapist)).toEqual(['casework', 'treatment']);
  expect(await holds(housingWorker)).toEqual(['casework', 'places']);
  expect(await holds(counsellor)).toEqual(['casework']);
});

test('everyone who works with clients has some, and a few have no one yet', () => {
  const counsellors = new Set(caseload.map((row) => row.counsellor));
  const workers = [coordinator, counsellor, newcomer, therapist, housingWorker];
  expect(counsellors).toEqual(new Set([...workers.map(({ name }) => name), '']));
});

test('a file of a colleague asks for a reason, and one’s own does not', async () => {
  const luwte = await logIn(counsellor);
  await luwte.clients.get({ id: clientOf(counsellor) });
  const others = caseload.filter(({ counsellor: of }) => of === newcomer.name);
  const asked = await Promise.allSettled(others.map(({ id }) => luwte.clients.get({ id })));
  const refused = asked.filter(({ status }) => status === 'rejected');
  // One of them the counsellor stood in for yesterday.
  expect(refused).toHaveLength(others.length - 1);
  expect(refused[0]).toMatchObject({ reason: { code: 'access.reason-needed' } });
});

test('what stands in the journal was done by the one who would', async () => {
  await logIn(coordinator);
  const treated = whoDid('treatment', ['create', 'treatment-plan'], ['finalise', 'session']);
  expect(treated).toEqual(new Set([therapist.name]));
  expect(whoDid('places', ['create', 'secret-address'])).toEqual(new Set([housingWorker.name]));
  expect(whoDid('casework', ['create', 'housing-plan'])).toEqual(new Set([housingWorker.name]));
  expect(whoDid('casework', ['finalise', 'contact'])).toEqual(
    new Set([coordinator, counsellor, newcomer, leaver, therapist, housingWorker].map(nameOf)),
  );
  expect(whoDid('casework', ['create', 'member'], ['remove', 'member'])).toEqual(
    new Set([coordinator.name]),
  );
});
const nameOf = ({ name }: Colleague) => name;

test('the journals are whole, and tell on what ground each file was seen', async () => {
  const luwte = await logIn(coordinator);
  for (const journal of [luwte.journalCasework, luwte.journalTreatment, luwte.journalPlaces]) {
    expect(await journal.verify({})).toMatchObject({ brokenAt: null, expected: null });
  }
  const bases = new Set(entriesIn('casework').map(({ basis }) => basis));
  expect(bases).toEqual(new Set([null, 'care-relation', 'team', 'oversight', 'emergency']));
  const at = entriesIn('casework').map((entry) => entry.at);
  expect(at).toEqual([...at].sort());
});

test('the coordinator finds one file that was opened lately and has seen the rest', async () => {
  const luwte = await logIn(coordinator);
  const alerts = await luwte.accessCasework.alerts({});
  expect(alerts.length).toBeGreaterThan(20);
  const fresh = alerts.filter(({ seen }) => seen === null);
  expect(fresh).toMatchObject([{ memberName: counsellor.name, reason: 'stand-in' }]);
});

test('each of the team finds appointments and tasks around today', async () => {
  for (const colleague of team) {
    const luwte = await logIn(colleague);
    const week = { from: '2026-03-01', until: '2026-03-09' };
    expect((await luwte.agenda.appointments(week)).length).toBeGreaterThan(5);
    expect((await luwte.agenda.tasks(week)).length).toBeGreaterThan(2);
  }
});

test('courses were closed and followed, some people came back, and of a few nothing is heard', async () => {
  const luwte = await logIn(coordinator);
  const courses = await Promise.all(
    caseload.map(async ({ id }) => (await luwte.course.get({ clientId: id })).episodes),
  );
  const closings = courses.flat().flatMap(({ closing }) => closing ?? []);
  expect(new Set(closings.map(({ reason }) => reason)).size).toBeGreaterThan(2);
  const followed = courses.flat().flatMap(({ followUps }) => followUps);
  expect(followed.some(({ result }) => result !== null)).toBe(true);
  expect(followed.some(({ result }) => result === null)).toBe(true);
  expect(courses.filter((episodes) => episodes.length > 1).length).toBeGreaterThan(1);
  expect(caseload.filter(({ dormant }) => dormant).length).toBeGreaterThan(1);
});
