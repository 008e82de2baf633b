import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import type { Episode } from '../../../../contract/course-records.ts';
import { openTestVault, type TestVault } from '../../testing.ts';
import { courseMigration } from './index.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

/** Lets the step run over a vault that knew no episodes. */
function migrateAgain(): void {
  const database = vault.session.connections.get('casework')?.database;
  if (!database) throw new Error('casework is open');
  database.exec('DROP TABLE episode; DROP TABLE course_put_off');
  courseMigration.up(database);
}

async function save(id: string | null, known: Partial<ClientFields>): Promise<string> {
  const version = id === null ? 0 : (await vault.call<Client>('clients.get', { id })).version;
  const fields = { ...emptyClientFields(), code: 'TW-1', ...known };
  return (await vault.call<{ id: string }>('clients.save', { id, version, fields })).id;
}
const episodesOf = async (clientId: string) =>
  (await vault.call<{ episodes: Episode[] }>('course.get', { clientId })).episodes;

test('the journal tells which phases there were, and when someone came back', async () => {
  const known = { registeredOn: '2025-01-10' };
  const id = await save(null, { ...known, phase: 'outreach', phaseOn: '2025-01-01' });
  await save(id, { ...known, phase: 'guidance', phaseOn: '2025-03-01', phaseReason: 'Plan af' });
  await save(id, { ...known, phase: 'closed', phaseOn: '2025-09-01' });
  await save(id, { ...known, phase: 'intake', phaseOn: '2026-02-01', dormant: true });
  const before = await episodesOf(id);
  migrateAgain();
  const said = (episodes: readonly Episode[]) =>
    episodes.map(({ phases, dormancies }) => [
      phases.map(({ phase, fromOn, reason, by }) => [phase, fromOn, reason, by]),
      dormancies.map(({ fromOn, untilOn }) => [fromOn, untilOn]),
    ]);
  const after = await episodesOf(id);
  expect(said(after)).toEqual(said(before));
  expect(after).toHaveLength(2);
  const found = await vault.call<Array<{ clientId: string }>>('searchCasework.find', {
    ...{ query: 'Plan af', kinds: null, clientId: null, limit: 10 },
  });
  expect(found.map(({ clientId }) => clientId)).toContain(id);
});

test('who has a phase of which nobody said since when begins around the day they were entered', async () => {
  const id = await save(null, { phase: 'stabilisation' });
  migrateAgain();
  expect((await episodesOf(id))[0]?.fields).toMatchObject({
    ...{ startOn: '2026-03-02', approximate: true },
  });
});

test('who has no phase has no episode', async () => {
  const id = await save(null, { code: `T-${uuidv7()}` });
  migrateAgain();
  expect(await episodesOf(id)).toEqual([]);
});
