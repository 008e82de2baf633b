import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import { type JournalEntry, journalCasework } from '../../../../contract/journal.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let client: string;
const fields = { ...emptyClientFields(), code: 'TW-1', givenName: 'Noor' };
beforeEach(async () => {
  vault = openTestVault();
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  client = saved.id;
});
afterEach(() => vault.close());

const history = (objectKind = 'client', objectId = client) =>
  vault.call<JournalEntry[]>('journalCasework.history', { objectKind, objectId, clientId: client });
const ofClient = (limit = 100) =>
  vault.call<JournalEntry[]>('journalCasework.ofClient', { clientId: client, limit });

test('a record tells who did what, newest first, and what it was before', async () => {
  vault.advance(60_000);
  const changed = { ...fields, givenName: 'Nora' };
  await vault.call('clients.save', { id: client, version: 1, fields: changed });
  const entries = await history();
  expect(entries.map(({ action }) => action)).toEqual(['update', 'create']);
  expect(entries[0]).toMatchObject({
    ...{ compartment: 'casework', memberName: 'M. de Boer', role: 'administrator', count: 1 },
    ...{ clientId: client, objectId: client, at: '2026-03-02T09:01:00.000Z' },
    changes: [{ field: 'givenName', before: 'Noor', after: 'Nora' }],
  });
});

test('what is shown is what the contract says', async () => {
  expect(journalCasework.history.output.safeParse(await history()).success).toBe(true);
});

test('views are shown with how often and until when', async () => {
  for (let times = 0; times < 3; times += 1) {
    await vault.call('clients.get', { id: client });
    vault.advance(60_000);
  }
  const [view] = await history();
  expect(view).toMatchObject({
    ...{ action: 'read', count: 3, at: '2026-03-02T09:00:00.000Z' },
    lastAt: '2026-03-02T09:02:00.000Z',
  });
});

test('who looks at the journal is in the journal', async () => {
  await history();
  const [last] = await ofClient();
  expect(last).toMatchObject({ action: 'read', objectKind: 'journal', clientId: client });
});

test('of a client everything is shown, up to the limit, and nothing of another', async () => {
  const other = { ...fields, code: 'TW-2' };
  await vault.call('clients.save', { id: null, version: 0, fields: other });
  const entries = await ofClient();
  expect(new Set(entries.map(({ clientId }) => clientId))).toEqual(new Set([client]));
  expect(await ofClient(1)).toHaveLength(1);
});

test('each compartment shows its own journal', async () => {
  const input = { clientId: client, limit: 100 };
  const entries = await vault.call<JournalEntry[]>('journalTreatment.ofClient', input);
  expect(entries).toMatchObject([{ objectKind: 'journal', compartment: 'treatment' }]);
});
