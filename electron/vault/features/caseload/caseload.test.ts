import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

test('names that one member takes off the screen stay off for them, and no one else', async () => {
  const bea = vault.as('Bea Bakker', 'counsellor');
  const read = (by: Pick<TestVault, 'call'>) => by.call('caseload.codesOnly', {});
  expect(await read(vault)).toEqual({ on: false });
  await vault.call('caseload.setCodesOnly', { on: true });
  expect(await read(vault)).toEqual({ on: true });
  expect(await read(bea)).toEqual({ on: false });
  await vault.call('caseload.setCodesOnly', { on: false });
  expect(await read(vault)).toEqual({ on: false });
});

test('a coordinator reads the countable minutes of every colleague, and a counsellor does not', async () => {
  const bea = vault.as('Bea Bakker', 'counsellor');
  const fields = { ...emptyClientFields(), code: 'TW-1', counsellor: 'Bea Bakker' };
  const { id } = await bea.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  for (const [onDate, countableMinutes] of [
    ['2026-02-01', 30],
    ['2026-02-20', 60],
    ['2026-03-02', 45],
  ] as const) {
    await bea.call('contacts.finalise', {
      ...{ id: uuidv7(), clientId: id },
      fields: {
        ...{ onDate, startTime: null, endTime: null, endsNextDay: false, kind: 'visit' },
        ...{ present: '', place: '', area: null, note: 'Koffie', agreements: '' },
        ...{ nextOn: null, nextTime: null, countableMinutes },
      },
    });
  }
  const period = { from: '2026-02-03', until: '2026-03-02' };
  const coordinator = vault.as('Cor Smit', 'coordinator');
  expect(await coordinator.call('caseload.hours', period)).toEqual(
    expect.arrayContaining([
      { name: 'Bea Bakker', minutes: 105 },
      { name: 'Cor Smit', minutes: 0 },
    ]),
  );
  await expect(bea.call('caseload.hours', period)).rejects.toMatchObject({
    code: 'call.forbidden',
  });
});

const view = (name: string) => ({
  name,
  columns: ['code', 'name'],
  sort: { column: 'risk', descending: true },
  filter: { phase: ['intake'], risk: ['high'], counsellor: [''], municipality: [], contact: [] },
});

test('ways to look at the caseload are kept per member, in order of their names', async () => {
  const bea = vault.as('Bea Bakker', 'counsellor');
  await vault.call('caseload.saveViews', { views: [view('Wachtlijst'), view('Élke week')] });
  expect(await vault.call('caseload.views', {})).toEqual([view('Élke week'), view('Wachtlijst')]);
  expect(await bea.call('caseload.views', {})).toEqual([]);
  await vault.call('caseload.saveViews', { views: [] });
  expect(await vault.call('caseload.views', {})).toEqual([]);
});

test('two views with one name, a nameless one and too many are refused', async () => {
  const many = Array.from({ length: 31 }, (_, number) => view(`nr ${number}`));
  for (const views of [[view('Week'), view('wéék')], [view('  ')], [view('x'.repeat(61))], many]) {
    await expect(vault.call('caseload.saveViews', { views })).rejects.toMatchObject({
      code: 'call.invalid',
    });
  }
  expect(await vault.call('caseload.views', {})).toEqual([]);
});

test('of a kept view a value that this version does not know is nothing; the rest of it stays', async () => {
  await vault.call('caseload.saveViews', { views: [view('Week')] });
  vault.session.connections
    .get('casework')
    ?.database.prepare(
      `UPDATE setting SET value = json_set(value, '$[0].filter.risk', json('["gone","high"]'),
        '$[0].columns', json('["code","shoe-size"]'), '$[0].sort.column', 'shoe-size')
       WHERE name LIKE 'caseload-views.%'`,
    )
    .run();
  expect(await vault.call('caseload.views', {})).toEqual([
    { ...view('Week'), columns: ['code'], sort: { column: 'name', descending: false } },
  ]);
});
