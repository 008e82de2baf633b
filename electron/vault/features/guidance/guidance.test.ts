import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import {
  emptyGuidanceFields,
  type Goal,
  type GuidanceFields,
  type GuidancePlan,
} from '../../../../contract/guidance-plan.ts';
import type { GuidanceChoice, GuidancePaper } from '../../../../contract/guidance-print.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import type { PlanVersion } from '../../../../contract/versioned-plan.ts';
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
  | { outcome: 'outdated'; current: GuidancePlan; savedBy: string; savedAt: string };

const goal = (known: Partial<Goal>): Goal => ({
  id: randomUUID(),
  wording: 'Weer slapen',
  state: 'open',
  weight: 1,
  startLevel: -1,
  scale: { muchLess: '', less: '', expected: '', more: '', muchMore: '' },
  steps: [],
  evaluations: [],
  ...known,
});

const planWith = (known: Partial<GuidanceFields['areas']>): GuidanceFields => {
  const empty = emptyGuidanceFields();
  return { ...empty, areas: { ...empty.areas, ...known } };
};
const safety = (wish: string, ...goals: Goal[]) =>
  planWith({ safety: { situation: 'Ze slaapt slecht', wish, goals } });

const save = (version: number, fields: GuidanceFields) =>
  vault.call<Outcome>('guidance.save', { clientId, version, fields });
const close = (version: number, agreedWithClient = true) =>
  vault.call<Outcome>('guidance.close', {
    clientId,
    version,
    agreement: { agreedWithClient, on: '2026-03-02', remark: 'Samen doorgelezen' },
  });
const get = () => vault.call<GuidancePlan | null>('guidance.get', { clientId });
const database = () => {
  const connection = vault.session.connections.get('casework');
  if (!connection) throw new Error('casework is not open');
  return connection.database;
};
const journal = (): JournalEntry[] =>
  database()
    .prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry)));

const everything: GuidanceChoice = {
  language: 'nl',
  heading: 'given-name',
  purpose: 'consultation',
  handover: null,
  signatures: true,
  number: null,
  areas: ['safety', 'housing'],
  withoutGoals: [],
  summary: true,
  situation: true,
  wish: true,
  steps: true,
  scores: true,
  evaluations: true,
};
const print = (choice: Partial<GuidanceChoice>) =>
  vault.call<GuidancePaper>('guidance.print', { clientId, choice: { ...everything, ...choice } });

describe('the working version', () => {
  test('there is no plan until one is saved, and then it comes back as written', async () => {
    expect(await get()).toBeNull();
    const fields = safety('Rustig slapen', goal({ evaluations: [] }));
    expect(await save(0, fields)).toMatchObject({ outcome: 'saved', version: 1 });
    expect(await get()).toMatchObject({
      version: 1,
      number: 1,
      fields,
      savedBy: 'M. de Boer',
      lastClosed: null,
    });
  });

  test('a colleague who was first: nothing is overwritten and both sides are given', async () => {
    await save(0, safety('eerst'));
    await save(1, safety('van een collega'));
    const outcome = await save(1, safety('van mij'));
    expect(outcome).toMatchObject({ outcome: 'outdated', savedBy: 'M. de Boer' });
    expect(outcome.outcome === 'outdated' && outcome.current.fields.areas.safety.wish).toBe(
      'van een collega',
    );
    expect((await get())?.fields.areas.safety.wish).toBe('van een collega');
    expect(journal().filter(({ detail }) => detail === 'outdated save')).toMatchObject([
      { action: 'read', objectKind: 'guidance-plan', clientId },
    ]);
  });

  test('two people who both make the first plan do not make two', async () => {
    await save(0, safety('een'));
    expect(await save(0, safety('twee'))).toMatchObject({ outcome: 'outdated' });
  });

  test('saving ends the draft and tells the journal each field that changed', async () => {
    const key = { kind: 'guidance-plan', clientId, objectId: null };
    await save(0, safety('eerst'));
    await vault.call('draftsCasework.save', { ...key, baseVersion: 1, content: '{}' });
    await save(1, safety('daarna'));
    expect(await vault.call('draftsCasework.get', key)).toBeNull();
    const saves = journal().filter(({ objectKind }) => objectKind === 'guidance-plan');
    expect(saves.map(({ action, changes }) => ({ action, changes }))).toEqual([
      {
        action: 'create',
        changes: [
          { field: 'safety.situation', before: null, after: 'Ze slaapt slecht' },
          { field: 'safety.wish', before: null, after: 'eerst' },
        ],
      },
      { action: 'update', changes: [{ field: 'safety.wish', before: 'eerst', after: 'daarna' }] },
    ]);
  });

  test('a plan of nobody is not found, a goal without words is refused', async () => {
    const nobody = vault.session.member.memberId;
    await expect(
      vault.call('guidance.save', { clientId: nobody, version: 0, fields: safety('') }),
    ).rejects.toMatchObject({ code: 'record.not-found' });
    await expect(save(0, safety('', goal({ wording: ' ' })))).rejects.toMatchObject({
      code: 'call.invalid',
    });
  });

  test('is found by the words of its goals, steps and evaluations', async () => {
    const step = { id: randomUUID(), what: 'Slot vervangen', who: 'Woningbouw', dueOn: null };
    await save(0, safety('', goal({ steps: [{ ...step, done: false }] })));
    const find = (query: string) =>
      vault.call<SearchResult[]>('searchCasework.find', { query, kinds: ['guidance-plan'] });
    expect(await find('woningb')).toMatchObject([{ kind: 'guidance-plan', clientId }]);
    await save(1, safety(''));
    expect(await find('woningb')).toEqual([]);
  });
});

describe('a closed version', () => {
  test('says in March what it said in March, whatever is changed later', async () => {
    await save(0, safety('in maart'));
    expect(await close(1)).toMatchObject({ outcome: 'saved', version: 2 });
    await save(2, safety('in april'));
    await close(3, false);
    const versions = await vault.call<PlanVersion[]>('guidance.versions', { clientId });
    expect(versions).toMatchObject([
      { number: 2, agreement: { agreedWithClient: false } },
      { number: 1, agreement: { agreedWithClient: true, on: '2026-03-02' } },
    ]);
    const first = await vault.call('guidance.getVersion', { clientId, number: 1 });
    expect(first).toMatchObject({ fields: { areas: { safety: { wish: 'in maart' } } } });
    expect(await get()).toMatchObject({ number: 3, version: 4, lastClosed: { number: 2 } });
    expect(journal().filter(({ action }) => action === 'finalise')).toMatchObject([
      { objectKind: 'guidance-plan', clientId, detail: 'version 1' },
      { objectKind: 'guidance-plan', clientId, detail: 'version 2' },
    ]);
  });

  test('closes only what was read: after a colleague saved, it is outdated', async () => {
    await save(0, safety('een'));
    await save(1, safety('twee'));
    expect(await close(1)).toMatchObject({ outcome: 'outdated', current: { version: 2 } });
    expect(await vault.call('guidance.versions', { clientId })).toEqual([]);
  });

  test.each([
    `UPDATE guidance_plan_version SET content = '{}'`,
    'DELETE FROM guidance_plan_version',
    `INSERT OR REPLACE INTO guidance_plan_version SELECT 'other', plan_id, number, '{}', 1,
       agreed_on, '', closed_at, closed_by FROM guidance_plan_version`,
  ])('is kept by the database itself: %s', async (statement) => {
    await save(0, safety('in maart'));
    await close(1);
    expect(() => database().exec(statement)).toThrow(/finalised/);
  });

  test('a number that does not exist is not found', async () => {
    await save(0, safety(''));
    await expect(vault.call('guidance.getVersion', { clientId, number: 1 })).rejects.toMatchObject({
      code: 'record.not-found',
    });
    await expect(print({ number: 7 })).rejects.toMatchObject({ code: 'record.not-found' });
  });
});

describe('the paper', () => {
  const sleep = goal({ wording: 'Slapen', startLevel: -2 });
  const lock = goal({
    wording: 'Een slot',
    evaluations: [{ id: randomUUID(), on: '2026-02-01', level: 1, remark: 'Het zit erop' }],
    steps: [{ id: randomUUID(), what: 'Bellen', who: 'ik', dueOn: null, done: true }],
  });

  test('holds what was chosen and nothing else', async () => {
    const fields = safety('Veilig thuis', sleep, lock);
    await save(0, { ...fields, summary: 'Mijn dochter' });
    const paper = await print({
      heading: 'code',
      areas: ['safety'],
      withoutGoals: [sleep.id],
      situation: false,
      scores: false,
      summary: false,
      evaluations: false,
    });
    expect(paper).toEqual({
      language: 'nl',
      heading: 'TW-2026-0001',
      printedOn: '2026-03-02',
      signatures: true,
      number: 1,
      agreedOn: null,
      reviewOn: null,
      summary: '',
      areas: [
        {
          area: 'safety',
          situation: '',
          wish: 'Veilig thuis',
          goals: [
            {
              id: lock.id,
              wording: 'Een slot',
              state: 'open',
              steps: lock.steps,
              attainment: null,
              evaluations: [],
            },
          ],
        },
      ],
      attainment: null,
    });
  });

  test('shows scores where they were chosen, over the whole plan', async () => {
    await save(0, safety('', sleep, lock));
    const paper = await print({});
    // Levels −2 and +1, equal weights: 50 + 10·(−1) / √2.6.
    expect(paper.attainment).toBeCloseTo(43.8, 2);
    expect(paper.areas[0]?.goals.map((each) => each.attainment)).toMatchObject([
      { start: -2, now: -2 },
      { start: -1, now: 1 },
    ]);
  });

  test('is of an agreed version when that was chosen', async () => {
    await save(0, safety('in maart'));
    await close(1);
    await save(2, safety('in april'));
    const paper = await print({ number: 1 });
    expect(paper).toMatchObject({ number: 1, agreedOn: '2026-03-02' });
    expect(paper.areas[0]?.wish).toBe('in maart');
  });

  test('is journalled with what was chosen, not with what it says', async () => {
    await save(0, safety('Veilig thuis', sleep, lock));
    await print({ withoutGoals: [lock.id], evaluations: false });
    const entry = journal().at(-1);
    expect(entry).toMatchObject({ action: 'print', objectKind: 'guidance-plan', clientId });
    expect(entry?.detail).toBe(
      'working version; nl; heading given-name; areas safety, housing; goals 1; with summary, situation, wish, steps, scores',
    );
    expect(JSON.stringify(entry)).not.toContain('Veilig thuis');
  });
});

test('the timeline tells the versions, the working version once it differs, and the review', async () => {
  await save(0, { ...safety('Rustig slapen'), reviewOn: '2026-09-01' });
  await close(1);
  const list = () => vault.call<TimelineItem[]>('timelineCasework.list', { clientId });
  const ofPlan = async () =>
    (await list())
      .filter(({ kind }) => kind.startsWith('guidance'))
      .map(({ kind, at, title, state }) => [kind, at, title, state]);
  const review = ['guidance-review', '2026-09-01', '', 'planned'];
  const version = ['guidance-plan', '2026-03-02', 'v1', 'version'];
  expect(await ofPlan()).toEqual([review, version]);
  vault.advance(60_000);
  await save(2, { ...safety('Anders'), reviewOn: '2026-09-01' });
  expect(await ofPlan()).toEqual([
    review,
    ['guidance-plan', '2026-03-02T09:01:00.000Z', 'v2', 'draft'],
    version,
  ]);
});
