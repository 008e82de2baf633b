import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import { emptyGuidanceFields } from '../../../../contract/guidance-plan.ts';
import {
  type JournalFilter,
  type JournalLine,
  journalCasework,
} from '../../../../contract/journal.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const everything: JournalFilter = {
  ...{ clientId: null, memberId: null, actions: null, from: null, until: null },
};
interface Asked {
  readonly filter?: Partial<JournalFilter>;
  readonly before?: number;
  readonly limit?: number;
}
type Page = { entries: JournalLine[]; more: boolean };
const page = ({ filter = {}, before, limit = 100 }: Asked = {}, where = 'Casework') =>
  vault.call<Page>(`journal${where}.page`, {
    ...{ filter: { ...everything, ...filter }, before: before ?? null, limit },
  });
const enter = async (fields: Partial<ClientFields>) => {
  const all = { ...emptyClientFields(), ...fields };
  const saved = await vault.call<{ id: string }>('clients.save', {
    ...{ id: null, version: 0, fields: all },
  });
  return saved.id;
};

test('the journal is read a page at a time, newest first, to the very first entry', async () => {
  for (let number = 1; number <= 25; number += 1) await enter({ code: `A${number}` });
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const { entries, more } = await page({ limit: 10, ...(before ? { before } : {}) });
    seen.push(...entries.map(({ sequence }) => sequence));
    before = seen.at(-1);
    if (!more) break;
  }
  // The look at it is an entry itself, one however many pages it was.
  expect(seen).toEqual(Array.from({ length: 26 }, (_, index) => 26 - index));
});

test('it is shown of one client, one member, some actions and a period', async () => {
  const one = await enter({ code: 'A' });
  const anna = vault.as('Anna', 'coordinator');
  vault.advance(3_600_000);
  await anna.call('clients.get', { id: one });
  await enter({ code: 'B' });
  const ask = async (filter: Partial<JournalFilter>) =>
    (await page({ filter })).entries.map(({ action, memberName }) => `${action} ${memberName}`);
  expect(await ask({ clientId: one, actions: ['read'] })).toEqual(
    expect.arrayContaining(['read Anna']),
  );
  expect(await ask({ memberId: anna.session.member.memberId })).toEqual(['read Anna']);
  expect(await ask({ actions: ['create'] })).toEqual(['create M. de Boer', 'create M. de Boer']);
  const noon = '2026-03-02T09:30:00.000Z';
  expect(await ask({ actions: ['create'], from: noon })).toHaveLength(1);
  expect(await ask({ actions: ['create'], until: noon })).toHaveLength(1);
});

test('an entry tells all that NEN 7513 asks for', async () => {
  const client = await enter({ code: 'A' });
  await vault.call('clients.get', { id: client });
  const { entries } = await page({ filter: { clientId: client, actions: ['read'] } });
  expect(entries.at(-1)).toMatchObject({
    at: '2026-03-02T09:00:00.000Z',
    ...{ memberId: vault.session.member.memberId, memberName: 'M. de Boer' },
    ...{ role: 'administrator', onBehalfOf: null, action: 'read', objectKind: 'client' },
    ...{ objectId: client, clientId: client, purpose: 'guidance', basis: 'team' },
    ...{ outcome: 'success', deviceId: 'test' },
  });
  expect(journalCasework.page.output.safeParse(await page()).success).toBe(true);
});

test('the list names the fields that changed, not what they said', async () => {
  const remarks = 'Zij bloost';
  await enter({ code: 'A', remarks });
  const { entries } = await page({ filter: { actions: ['create'] } });
  expect(entries[0]?.fields).toEqual(expect.arrayContaining(['code', 'remarks']));
  expect(JSON.stringify(entries)).not.toContain(remarks);
});

test('searching and printing are in the journal, with what was asked and what for', async () => {
  const client = await enter({ code: 'A' });
  await vault.call('searchTreatment.find', { query: 'nachtmerrie', kinds: null });
  expect((await page({ filter: { actions: ['search'] } }, 'Treatment')).entries).toMatchObject([
    { detail: 'nachtmerrie', purpose: 'treatment', objectKind: 'caseload' },
  ]);
  const fields = emptyGuidanceFields();
  await vault.call('guidance.save', { clientId: client, version: 0, fields });
  await vault.call('guidance.print', {
    clientId: client,
    choice: {
      ...{
        language: 'nl',
        heading: 'code',
        purpose: 'recipient',
        handover: { recipient: { partnerId: null, name: 'Gemeente' }, reason: 'Spoed' },
        signatures: false,
        number: null,
        areas: [],
      },
      ...{ withoutGoals: [], summary: true, situation: false, wish: true, steps: true },
      ...{ scores: false, evaluations: false },
    },
  });
  expect((await page({ filter: { actions: ['print'] } })).entries).toMatchObject([
    {
      ...{ objectKind: 'guidance-plan', clientId: client, purpose: 'recipient', basis: 'team' },
      detail: expect.stringContaining('heading code'),
    },
  ]);
});

test('what happens to the vault as a whole is shown once, not once a compartment', async () => {
  for (const connection of vault.session.connections.values()) {
    await connection.transact(vault.session.member, async ({ journal }) =>
      journal.record({ action: 'unlock', object: 'vault' }),
    );
  }
  const unlocks = { filter: { actions: ['unlock' as const] } };
  expect((await page(unlocks)).entries).toMatchObject([{ purpose: 'management' }]);
  expect((await page(unlocks, 'Places')).entries).toEqual([]);
});

test('everyone who did something can be chosen, under their latest name', async () => {
  const anna = vault.as('Anna', 'counsellor');
  await anna.call('clients.list', {});
  await vault.call('clients.list', {});
  const members = await vault.call<{ name: string }[]>('journalCasework.members', {});
  expect(members.map(({ name }) => name).sort()).toEqual(['Anna', 'M. de Boer']);
});

test('a long journal is filtered quickly', async () => {
  const connection = vault.session.connections.get('casework');
  if (!connection) throw new Error('the member holds it');
  const client = await enter({ code: 'A' });
  connection.database.exec('BEGIN');
  for (let index = 0; index < 30_000; index += 1) {
    vault.advance(1000);
    connection.journal.append(vault.session.member, { action: 'search', object: 'caseload' });
  }
  connection.database.exec('COMMIT');
  const started = performance.now();
  await page({ filter: { clientId: client } });
  await page({ filter: { actions: ['create'] } });
  await page({ filter: { memberId: client } });
  await page({ filter: { until: '2026-03-02T09:00:10.000Z' } });
  expect(performance.now() - started).toBeLessThan(1500);
});

test('an entry of before there was a basis is shown, and its chain goes on', async () => {
  const connection = vault.session.connections.get('casework');
  if (!connection) throw new Error('the member holds it');
  const entry = JSON.stringify({
    ...{ sequence: 1, at: '2026-03-01T09:00:00.000Z' },
    clock: '2026-03-01T09:00:00.000Z-0000-test',
    ...{ memberId: vault.session.member.memberId, memberName: 'M. de Boer' },
    ...{ role: 'administrator', onBehalfOf: null, action: 'read', objectKind: 'caseload' },
    ...{ objectId: null, clientId: null, purpose: null, outcome: 'success', detail: null },
    ...{ changes: [], deviceId: 'test' },
  });
  const mac = createHmac('sha512', vault.journalKeyOf('casework'))
    .update(Buffer.alloc(32))
    .update(entry)
    .digest()
    .subarray(0, 32);
  connection.database
    .prepare('INSERT INTO journal (sequence, entry, mac) VALUES (1, ?, ?)')
    .run([entry, mac]);
  const { entries } = await page();
  expect(entries.map(({ basis, purpose }) => [basis, purpose])).toEqual([
    [null, 'accountability'],
    [null, null],
  ]);
  expect(connection.journal.firstBreak()).toBeNull();
});
