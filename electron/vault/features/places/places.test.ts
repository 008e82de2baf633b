import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Compartment } from '../../../../contract/common.ts';
import { emptyGuidanceFields } from '../../../../contract/guidance-plan.ts';
import { emptyHousingFields } from '../../../../contract/housing-plan.ts';
import { housingParts } from '../../../../contract/housing-print.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import { lifeAreas } from '../../../../contract/life-areas.ts';
import type {
  SecretAddress,
  SecretAddressFields,
  SecretAddressMention,
} from '../../../../contract/places.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-2026-0001', givenName: 'Mirela' };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  clientId = saved.id;
});
afterEach(() => vault.close());

type Outcome =
  | { outcome: 'saved'; id: string; version: number }
  | { outcome: 'outdated'; current: SecretAddress; savedBy: string; savedAt: string };

const address: SecretAddressFields = {
  label: 'Linde',
  street: 'Kwetterpad 17-b',
  postalCode: '7599 QX',
  city: 'Zevenheuvelen',
  directions: 'Achterom langs de moestuin',
  whoKnows: 'Alleen de piketdienst',
  since: '2026-01-10',
  until: null,
};
const save = (id: string | null, version: number, fields: SecretAddressFields) =>
  vault.call<Outcome>('places.save', { id, clientId, version, fields });
async function enter(known: Partial<SecretAddressFields> = {}): Promise<string> {
  const outcome = await save(null, 0, { ...address, ...known });
  if (outcome.outcome !== 'saved') throw new Error('not entered');
  return outcome.id;
}
const list = () => vault.call<SecretAddressMention[]>('places.list', { clientId });
const journalOf = (compartment: 'casework' | 'places'): JournalEntry[] =>
  vault.session.connections
    .get(compartment)
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry))) ?? [];

describe('a secret address', () => {
  test('is given only when it is asked for, and that is journalled', async () => {
    const id = await enter();
    expect(await list()).toEqual([{ id, since: '2026-01-10', until: null }]);
    expect(await vault.call('places.get', { id, clientId })).toMatchObject({ fields: address });
    expect(journalOf('places').at(-1)).toMatchObject({
      action: 'read',
      objectKind: 'secret-address',
      objectId: id,
      clientId,
    });
  });

  test('of another client is not found', async () => {
    const id = await enter();
    const other = vault.session.member.memberId;
    await expect(vault.call('places.get', { id, clientId: other })).rejects.toMatchObject({
      code: 'record.not-found',
    });
  });

  test('that a colleague changed is not overwritten; seeing theirs is journalled', async () => {
    const id = await enter();
    await save(id, 1, { ...address, city: 'Anders' });
    const outcome = await save(id, 1, { ...address, city: 'Van mij' });
    expect(outcome).toMatchObject({ outcome: 'outdated', current: { fields: { city: 'Anders' } } });
    expect(journalOf('places').at(-1)).toMatchObject({ action: 'read', detail: 'outdated save' });
  });

  test('ends no earlier than it began, and needs a label', async () => {
    const ended = { ...address, until: '2026-01-09' };
    await expect(save(null, 0, ended)).rejects.toMatchObject({ code: 'call.invalid' });
    await expect(save(null, 0, { ...address, label: '' })).rejects.toMatchObject({
      code: 'call.invalid',
    });
  });

  test('one that still holds comes before one that ended', async () => {
    const now = await enter({ since: '2025-01-01' });
    const ended = await enter({ since: '2025-06-01', until: '2025-12-01' });
    expect((await list()).map(({ id }) => id)).toEqual([now, ended]);
  });

  test('saving it ends its draft, which lies in the same compartment', async () => {
    const key = { kind: 'secret-address', clientId, objectId: null };
    await vault.call('draftsPlaces.save', { ...key, baseVersion: 0, content: '{}' });
    await enter();
    expect(await vault.call('draftsPlaces.get', key)).toBeNull();
  });

  test('is found by its label; where it is can not be searched out', async () => {
    const id = await enter();
    const find = (query: string) =>
      vault.call<SearchResult[]>('searchPlaces.find', { query, kinds: null });
    const found = await find('linde');
    expect(found).toMatchObject([{ kind: 'secret-address', objectId: id, title: 'Linde' }]);
    expect(JSON.stringify(found)).not.toMatch(/Kwetterpad|7599|Zevenheuvelen|moestuin/);
    for (const word of ['Kwetterpad', 'Zevenheuvelen', '7599', 'moestuin']) {
      expect(await find(word)).toEqual([]);
    }
  });

  test('stands on the timeline as being there, never as where', async () => {
    const id = await enter();
    const items = await vault.call<TimelineItem[]>('timelinePlaces.list', { clientId });
    expect(items).toMatchObject([
      { kind: 'secret-address', objectId: id, at: '2026-01-10', title: '', text: '' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Linde|Kwetterpad|7599|Zevenheuvelen|piket/);
  });
});

/** Every value of every table, those of the search index included, as one text. */
function everythingIn(compartment: Compartment): string {
  const database = vault.session.connections.get(compartment)?.database;
  if (!database) throw new Error('not open');
  const tables = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`, { pluck: true })
    .all()
    .map(String);
  return tables
    .flatMap((table) => database.prepare(`SELECT * FROM "${table}"`).all())
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)))
    .join('\n');
}

test('nothing of an address lies outside its compartment, by whatever road it was entered', async () => {
  const id = await enter();
  const draft = { kind: 'secret-address', clientId, objectId: id, baseVersion: 1 };
  await vault.call('draftsPlaces.save', { ...draft, content: JSON.stringify(address) });
  await save(id, 1, { ...address, whoKnows: 'Niemand' });
  await vault.call('places.get', { id, clientId });
  await vault.call('places.isNamedIn', { clientId, text: 'Kwetterpad 17b' });
  await vault.call('searchPlaces.find', { query: 'Kwetterpad', kinds: null });
  const secret = /linde|kwetterpad|7599|zevenheuvelen|moestuin|piketdienst/i;
  for (const compartment of ['casework', 'treatment'] as const) {
    expect(everythingIn(compartment)).not.toMatch(secret);
  }
  expect(everythingIn('places')).toMatch(secret);
});

test('both papers, with everything chosen, hold no address', async () => {
  await enter();
  const basics = { language: 'nl', heading: 'full-name', signatures: true };
  await vault.call('guidance.save', { clientId, version: 0, fields: emptyGuidanceFields() });
  await vault.call('housing.save', { clientId, version: 0, fields: emptyHousingFields() });
  const plan = await vault.call('guidance.print', {
    clientId,
    choice: {
      ...basics,
      number: null,
      areas: lifeAreas,
      withoutGoals: [],
      summary: true,
      situation: true,
      wish: true,
      steps: true,
      scores: true,
      evaluations: true,
    },
  });
  const housing = await vault.call('housing.print', {
    clientId,
    choice: { ...basics, parts: housingParts, openStepsOnly: false },
  });
  const printed = JSON.stringify([plan, housing]);
  expect(printed).toContain('Mirela');
  expect(printed).not.toMatch(/Linde|Kwetterpad|7599|Zevenheuvelen|moestuin|piketdienst/);
});

describe('the check before printing', () => {
  const isNamed = async (text: string) =>
    (await vault.call<{ named: boolean }>('places.isNamedIn', { clientId, text })).named;

  test.each([
    'Ze woont nu op Kwetterpad 17-B.',
    'kwetterpad 17b',
    'Post naar 7599qx',
    'postcode 7599  QX',
  ])('finds an address that someone wrote into a plan: %s', async (text) => {
    await enter();
    expect(await isNamed(text)).toBe(true);
  });

  test('finds one that no longer holds, and is silent about everything else', async () => {
    await enter({ until: '2026-02-01' });
    expect(await isNamed('Kwetterpad 17-b')).toBe(true);
    expect(await isNamed('Kwetterpad, bij de bakker in Zevenheuvelen')).toBe(false);
  });

  test('an address without street and postal code is named by nothing', async () => {
    await enter({ street: '', postalCode: ' ' });
    expect(await isNamed('Zevenheuvelen, Linde')).toBe(false);
  });

  test('is journalled as a look at the addresses', async () => {
    await enter();
    await isNamed('iets');
    expect(journalOf('places').at(-1)).toMatchObject({
      action: 'read',
      objectKind: 'secret-address',
      clientId,
      detail: 'check before printing',
    });
  });
});
