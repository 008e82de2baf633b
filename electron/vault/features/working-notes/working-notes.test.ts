import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { WorkingNote } from '../../../../contract/working-notes.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-1' };
  ({ id: clientId } = await vault.call<{ id: string }>('clients.save', {
    id: null,
    version: 0,
    fields,
  }));
});
afterEach(() => vault.close());

type Caller = Pick<TestVault, 'call'>;
const read = (who: Caller = vault) =>
  who.call<WorkingNote | null>('workingNotes.get', { clientId });
const save = (text: string, version: number, who: Caller = vault) =>
  who.call<{ outcome: string; version?: number }>('workingNotes.save', { clientId, version, text });

test('each member has a page of their own, and nobody reads that of another', async () => {
  await save('Twijfel over tempo', 0);
  const coordinator = vault.as('R. Smit', 'coordinator');
  expect(await read(coordinator)).toBeNull();
  expect(await save('Anders', 0, coordinator)).toMatchObject({ outcome: 'saved', version: 1 });
  expect(await read()).toMatchObject({ version: 1, text: 'Twijfel over tempo' });
  expect(await read(coordinator)).toMatchObject({ text: 'Anders' });
});

test('what it says stands in no journal, no search and no timeline', async () => {
  await save('Zandloper', 0);
  await save('Zandloper en meer', 1);
  const { database } = vault.session.connections.get('casework') ?? {};
  const entries = database
    ?.prepare("SELECT entry FROM journal WHERE object_kind = 'working-note'", { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry)));
  expect(entries).toMatchObject([
    { action: 'create', clientId },
    { action: 'update', clientId },
  ]);
  expect(JSON.stringify(entries)).not.toContain('Zandloper');
  expect(await vault.call('searchCasework.find', { query: 'Zandloper', kinds: null })).toEqual([]);
  expect(JSON.stringify(await vault.call('timelineCasework.list', { clientId }))).not.toContain(
    'Zandloper',
  );
});

test('a page without text goes; an outdated save shows what stands there', async () => {
  await save('Eerst', 0);
  expect(await save('Oud', 0)).toMatchObject({ outcome: 'outdated', current: { text: 'Eerst' } });
  expect(await save('  ', 1)).toMatchObject({ outcome: 'saved', version: 0 });
  expect(await read()).toBeNull();
  expect(await save('Opnieuw', 0)).toMatchObject({ outcome: 'saved', version: 1 });
});
