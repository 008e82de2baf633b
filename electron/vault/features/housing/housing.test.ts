import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import {
  emptyHousingFields,
  type HousingFields,
  type HousingPlan,
} from '../../../../contract/housing-plan.ts';
import type { HousingChoice, HousingPaper } from '../../../../contract/housing-print.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { Placement, PlacementFields } from '../../../../contract/placements.ts';
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

type Outcome<Current> =
  | { outcome: 'saved'; id: string; version: number }
  | { outcome: 'outdated'; current: Current; savedBy: string; savedAt: string };

const plan = (known: Partial<HousingFields>): HousingFields => ({
  ...emptyHousingFields(),
  ...known,
});
const stay = (known: Partial<PlacementFields>): PlacementFields => ({
  place: 'Huis Noord',
  type: 'safe-house',
  room: '3',
  from: '2026-01-10',
  expectedUntil: null,
  until: null,
  referrer: 'CoMensha',
  legalBasis: 'Wmo',
  remarks: '',
  ...known,
});

const save = (version: number, fields: HousingFields) =>
  vault.call<Outcome<HousingPlan>>('housing.save', { clientId, version, fields });
const get = () => vault.call<HousingPlan | null>('housing.get', { clientId });
const saveStay = (id: string | null, version: number, fields: PlacementFields) =>
  vault.call<Outcome<Placement>>('housing.savePlacement', { id, clientId, version, fields });
const stays = () => vault.call<Placement[]>('housing.placements', { clientId });
const journal = (): JournalEntry[] =>
  vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry))) ?? [];

async function enterStay(fields: PlacementFields): Promise<string> {
  const outcome = await saveStay(null, 0, fields);
  if (outcome.outcome !== 'saved') throw new Error('not entered');
  return outcome.id;
}

describe('the plan', () => {
  test('comes back as it was saved, and its history names each field that changed', async () => {
    expect(await get()).toBeNull();
    await save(0, plan({ need: 'safe', regionsToAvoid: ['Twente'] }));
    await save(1, plan({ need: 'safe', regionsToAvoid: ['Twente', 'Arnhem'] }));
    expect(await get()).toMatchObject({ version: 2, savedBy: 'M. de Boer' });
    expect(journal()).toContainEqual(
      expect.objectContaining({ action: 'read', objectKind: 'housing-plan', clientId }),
    );
    const update = journal().find(
      ({ action, objectKind }) => action === 'update' && objectKind === 'housing-plan',
    );
    expect(update?.changes).toEqual([
      { field: 'regionsToAvoid', before: ['Twente'], after: ['Twente', 'Arnhem'] },
    ]);
  });

  test('a colleague who was first: nothing is overwritten and both sides are given', async () => {
    await save(0, plan({ keyWorker: 'J. Wolters' }));
    await save(1, plan({ keyWorker: 'S. Kaya' }));
    expect(await save(1, plan({ keyWorker: 'ik' }))).toMatchObject({
      outcome: 'outdated',
      current: { version: 2, fields: { keyWorker: 'S. Kaya' } },
      savedBy: 'M. de Boer',
    });
    expect(await get()).toMatchObject({ fields: { keyWorker: 'S. Kaya' } });
    expect(journal().some(({ detail }) => detail === 'outdated save')).toBe(true);
  });

  test('saving ends the draft, and the plan is found by its words', async () => {
    const key = { kind: 'housing-plan', clientId, objectId: null };
    await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{}' });
    await save(0, plan({ needNote: 'Een benedenwoning, met traplift' }));
    expect(await vault.call('draftsCasework.get', key)).toBeNull();
    const found = await vault.call<SearchResult[]>('searchCasework.find', {
      query: 'traplift',
      kinds: null,
    });
    expect(found).toMatchObject([{ kind: 'housing-plan', clientId }]);
  });
});

describe('a stay', () => {
  test('is entered, changed and told, the latest first', async () => {
    const first = await enterStay(stay({ until: '2026-02-01' }));
    await enterStay(stay({ place: 'Begeleid wonen Oost', from: '2026-02-01' }));
    await saveStay(first, 1, stay({ until: '2026-02-02' }));
    expect(await stays()).toMatchObject([
      { fields: { place: 'Begeleid wonen Oost' }, version: 1 },
      { fields: { place: 'Huis Noord', until: '2026-02-02' }, version: 2 },
    ]);
    expect(journal().filter(({ objectKind }) => objectKind === 'placement')).toMatchObject([
      { action: 'create' },
      { action: 'create' },
      { action: 'update', changes: [{ field: 'until', after: '2026-02-02' }] },
      { action: 'read' },
    ]);
  });

  test.each([{ until: '2026-01-09' }, { expectedUntil: '2026-01-09' }, { place: ' ' }])(
    'that can not be is refused: %j',
    async (known) => {
      await expect(saveStay(null, 0, stay(known))).rejects.toMatchObject({ code: 'call.invalid' });
      expect(await stays()).toEqual([]);
    },
  );

  test('may overlap another: a room is kept during a crisis', async () => {
    await enterStay(stay({}));
    await enterStay(stay({ place: 'Crisisplek', type: 'crisis', from: '2026-02-01' }));
    expect(await stays()).toHaveLength(2);
  });

  test('that a colleague changed is neither overwritten nor removed', async () => {
    const id = await enterStay(stay({}));
    await saveStay(id, 1, stay({ room: '4' }));
    const theirs = { outcome: 'outdated', current: { version: 2, fields: { room: '4' } } };
    expect(await saveStay(id, 1, stay({ room: '5' }))).toMatchObject(theirs);
    const remove = { id, clientId, version: 1 };
    expect(await vault.call('housing.removePlacement', remove)).toMatchObject(theirs);
    expect(await stays()).toHaveLength(1);
  });

  test('entered by mistake can be taken out; the journal keeps what it said', async () => {
    const id = await enterStay(stay({}));
    await vault.call('housing.removePlacement', { id, clientId, version: 1 });
    expect(await stays()).toEqual([]);
    const entry = journal().find(({ action }) => action === 'delete');
    expect(entry?.changes).toContainEqual({ field: 'place', before: 'Huis Noord', after: null });
  });

  test('of another client is not found', async () => {
    const id = await enterStay(stay({}));
    const other = vault.session.member.memberId;
    await expect(
      vault.call('housing.savePlacement', { id, clientId: other, version: 1, fields: stay({}) }),
    ).rejects.toMatchObject({ code: 'record.not-found' });
  });
});

describe('the paper', () => {
  const basics = { language: 'nl', heading: 'given-name', signatures: false } as const;
  const print = (choice: Pick<HousingChoice, 'parts' | 'openStepsOnly'>) =>
    vault.call<HousingPaper>('housing.print', { clientId, choice: { ...basics, ...choice } });
  const step = { requirement: 'deposit', what: 'Sparen', owner: 'ik', dueOn: null } as const;

  test('holds the chosen parts and nothing else', async () => {
    const open = { ...step, id: randomUUID(), state: 'busy' } as const;
    const done = { ...step, id: randomUUID(), state: 'done' } as const;
    const fields = plan({
      steps: [open, done],
      perpetratorsWhere: 'In Enschede-Zuid',
      history: 'Lange geschiedenis',
      reviewOn: '2026-06-01',
    });
    await save(0, fields);
    await enterStay(stay({ remarks: 'Alleen voor ons' }));
    const paper = await print({ parts: ['steps'], openStepsOnly: true });
    expect(paper).toEqual({
      ...basics,
      heading: 'Mirela',
      printedOn: '2026-03-02',
      reviewOn: '2026-06-01',
      situation: null,
      history: null,
      need: null,
      risk: null,
      steps: { steps: [open] },
      money: null,
      goals: null,
      agreements: null,
      exit: null,
      placements: null,
    });
    const withStays = await print({ parts: ['placements'], openStepsOnly: false });
    expect(withStays.placements).toMatchObject([{ place: 'Huis Noord', room: '3' }]);
    expect(JSON.stringify(withStays)).not.toContain('Alleen voor ons');
  });

  test('is journalled with what was chosen; without a plan there is nothing to print', async () => {
    const choice = { parts: ['steps', 'money'], openStepsOnly: true } as const;
    await expect(print({ ...choice, parts: [...choice.parts] })).rejects.toMatchObject({
      code: 'record.not-found',
    });
    await save(0, plan({}));
    await print({ ...choice, parts: [...choice.parts] });
    expect(journal().at(-1)).toMatchObject({
      action: 'print',
      objectKind: 'housing-plan',
      clientId,
      detail: 'nl; heading given-name; parts steps, money; open steps only',
    });
  });
});

test('the timeline tells the plan, its review, and the beginning and end of each stay', async () => {
  await save(0, plan({ reviewOn: '2026-06-01' }));
  await enterStay(stay({ until: '2026-02-01' }));
  await enterStay(stay({ place: 'Oost', from: '2026-02-01', expectedUntil: '2026-08-01' }));
  const items = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId });
  expect(
    items
      .filter(({ kind }) => /housing|placement/.test(kind))
      .map(({ kind, at, title, state }) => [kind, at, title, state]),
  ).toEqual([
    ['placement-end', '2026-08-01', 'Oost', 'planned'],
    ['housing-review', '2026-06-01', '', 'planned'],
    ['housing-plan', '2026-03-02T09:00:00.000Z', '', 'version'],
    ['placement', '2026-02-01', 'Oost', 'none'],
    ['placement-end', '2026-02-01', 'Huis Noord', 'none'],
    ['placement', '2026-01-10', 'Huis Noord', 'none'],
  ]);
});
