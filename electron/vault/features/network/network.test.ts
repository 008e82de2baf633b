import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { Network, OtherFile, SharedThreat } from '../../../../contract/network.ts';
import {
  emptyNetworkPerson,
  type NetworkPersonFields,
} from '../../../../contract/network-person.ts';
import type { NetworkPaper } from '../../../../contract/network-print.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let mirela: string;
let noor: string;
type Calls = Pick<TestVault, 'call'>;
beforeEach(async () => {
  vault = openTestVault();
  vault.as('Anna de Wit', 'counsellor');
  mirela = await enter('TW-1', '');
  noor = await enter('TW-2', 'Anna de Wit');
});
afterEach(() => vault.close());

async function enter(code: string, counsellor: string): Promise<string> {
  const fields = { ...emptyClientFields(), code, counsellor };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  return saved.id;
}
const add = async (known: Partial<NetworkPersonFields>, clientId = mirela) => {
  const fields = { ...emptyNetworkPerson, ...known };
  const input = { id: null, clientId, version: 0, fields };
  return (await vault.call<{ id: string }>('network.savePerson', input)).id;
};
const read = (clientId = mirela, { call }: Calls = vault) =>
  call<Network>('network.get', { clientId });
const journal = () =>
  (
    vault.session.connections
      .get('casework')
      ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
      .all<string>() ?? []
  ).map((entry): JournalEntry => JSON.parse(entry));
const threat = {
  name: 'Zoltán Kovács',
  side: 'threat',
  alias: 'Zolika',
  from: '2026-01-04',
} as const;

test('someone is entered, changed and taken out, each in the journal', async () => {
  const id = await add({ name: 'Zus Ana', side: 'supports' });
  const changed = { ...emptyNetworkPerson, name: 'Zus Ana', side: 'supports', strength: 'strong' };
  const save = (version: number) =>
    vault.call('network.savePerson', { id, clientId: mirela, version, fields: changed });
  expect(await save(1)).toMatchObject({ outcome: 'saved', version: 2 });
  expect(await save(1)).toMatchObject({ outcome: 'outdated', current: { version: 2 } });
  expect((await read()).people).toMatchObject([{ id, fields: { strength: 'strong' } }]);
  await vault.call('network.removePerson', { id, clientId: mirela, version: 2 });
  expect((await read()).people).toEqual([]);
  const written = journal().filter(({ objectKind }) => objectKind === 'network-person');
  expect(written.map(({ action }) => action)).toEqual(['create', 'update', 'read', 'delete']);
});

test.each<[string, Partial<NetworkPersonFields>]>([
  ['without a name', { name: ' ' }],
  ['who left before coming', { name: 'Ana', from: '2026-02-02', until: '2026-02-01' }],
])('someone %s is refused', async (_, known) => {
  await expect(add(known)).rejects.toMatchObject({ code: 'call.invalid' });
});

test('who knows whom is kept once, and goes with whoever is taken out', async () => {
  const [one, other] = [await add({ name: 'Ana' }), await add({ name: 'Ben' })];
  const link = (first: string, second: string, linked = true, clientId = mirela) =>
    vault.call('network.link', { clientId, one: first, other: second, linked });
  await link(one, other);
  await link(other, one);
  expect((await read()).links).toHaveLength(1);
  await expect(link(one, one)).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(link(one, other, true, noor)).rejects.toMatchObject({ code: 'record.not-found' });
  await vault.call('network.removePerson', { id: other, clientId: mirela, version: 1 });
  expect((await read()).links).toEqual([]);
});

test('where people stand is kept until the map is arranged anew, and no one else’s can be moved', async () => {
  const id = await add({ name: 'Ana' });
  const keep = (spots: object[], clientId = mirela) =>
    vault.call('network.keepSpots', { clientId, spots });
  await keep([{ personId: id, x: 100, y: 200 }]);
  expect((await read()).spots).toEqual([{ personId: id, x: 100, y: 200 }]);
  await expect(keep([{ personId: id, x: 1, y: 1 }], noor)).rejects.toMatchObject({
    code: 'record.not-found',
  });
  await keep([]);
  expect((await read()).spots).toEqual([]);
  expect(journal().at(-1)).toMatchObject({ action: 'update', objectKind: 'network' });
});

test('two files with one threat name each other by code and counsellor, and nothing more', async () => {
  const mine = await add({ ...threat, notes: 'Staat bij het station' });
  await add({ ...threat, name: 'zoltan KOVACS', alias: '', notes: 'Rijdt in een busje' }, noor);
  await add({ ...threat, name: 'Zoltán Kovács', side: 'neutral' }, noor);
  const shared = (clientId: string) =>
    vault.call<SharedThreat[]>('network.sharedThreats', { clientId });
  expect(await shared(mirela)).toEqual([
    {
      ...{ personId: mine, name: 'Zoltán Kovács' },
      files: [{ clientId: noor, code: 'TW-2', counsellor: 'Anna de Wit', because: ['name'] }],
    },
  ]);
  expect(await shared(noor)).toMatchObject([{ files: [{ clientId: mirela, counsellor: '' }] }]);
});

test('who has no ground to open the other file hears of it, and still can not open it', async () => {
  await add(threat, noor);
  const bea = vault.as('Bea Bakker', 'counsellor');
  const typed = { clientId: mirela, name: 'Kovács Zoltan', alias: '', phone: '' };
  const found = await bea.call<OtherFile[]>('network.findThreat', typed);
  expect(found).toMatchObject([{ code: 'TW-2', counsellor: 'Anna de Wit' }]);
  expect(journal().at(-1)).toMatchObject({ action: 'search', clientId: mirela });
  await expect(read(noor, bea)).rejects.toMatchObject({ code: 'access.reason-needed' });
  const hits = await bea.call<SearchResult[]>('searchCasework.find', {
    query: 'Kovács',
    kinds: null,
  });
  expect(hits).toEqual([]);
  const own = await vault.call<SearchResult[]>('searchCasework.find', {
    query: 'zolika',
    kinds: null,
  });
  expect(own).toMatchObject([{ kind: 'network-person', title: 'Zoltán Kovács' }]);
});

test('the timeline tells since when someone threatens the client', async () => {
  await add(threat);
  await add({ name: 'Ana' });
  const items = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId: mirela });
  const told = items.filter(({ kind }) => kind === 'network-threat');
  expect(told).toMatchObject([{ at: '2026-01-04', title: 'Zoltán Kovács' }]);
});

test('only what was chosen goes on paper, and the journal says what was chosen', async () => {
  await add({ name: 'Ana', relation: 'sibling', relationNote: 'Zus Ana', phone: '0612345678' });
  await add(threat);
  await add({ name: 'Vroeger', until: '2025-01-01' });
  const choice = {
    ...{ language: 'nl', heading: 'none', purpose: 'for-client', signatures: false },
    ...{ names: false, threats: false, knowing: false, past: false },
  };
  const paper = await vault.call<NetworkPaper>('network.print', { clientId: mirela, choice });
  expect(paper.people).toMatchObject([{ name: '', relation: 'sibling', relationNote: '' }]);
  expect(JSON.stringify(paper)).not.toContain('0612345678');
  expect(journal().at(-1)).toMatchObject({ action: 'print', objectKind: 'network' });
  expect(JSON.stringify(journal().at(-1))).not.toContain('Ana');
});
