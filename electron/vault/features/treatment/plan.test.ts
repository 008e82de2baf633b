import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineLimit } from '../../../../contract/common.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import {
  emptyTreatmentPlan,
  readinessItems,
  type TreatmentPlan,
  type TreatmentPlanFields,
} from '../../../../contract/treatment-plan.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
const clientId = uuidv7();
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const target = { id: uuidv7(), title: 'De flat', state: 'waiting' } as const;
const plan: TreatmentPlanFields = {
  ...emptyTreatmentPlan,
  targets: [target, { id: uuidv7(), title: 'Het station', state: 'waiting' }],
  measures: [{ id: uuidv7(), name: 'PCL-5', score: '47', onDate: '2026-02-20' }],
  windowOfTolerance: 'Wordt stil als het te veel wordt.',
  goals: [{ id: uuidv7(), wording: 'Doorslapen', state: 'open' }],
  reviewOn: '2026-06-01',
  agreed: true,
  agreedOn: '2026-03-01',
};
const save = (version: number, fields: TreatmentPlanFields = plan) =>
  vault.call<{ outcome: string; id: string; version: number; current?: TreatmentPlan }>(
    'treatment.savePlan',
    { clientId, version, fields },
  );
const get = () => vault.call<TreatmentPlan | null>('treatment.getPlan', { clientId });
const journal = (): Array<Record<string, unknown>> =>
  (vault.session.connections.get('treatment')?.database ?? expect.fail('no treatment'))
    .prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry)));

test('a plan comes back as it was saved', async () => {
  expect(await get()).toBeNull();
  const { id } = await save(0);
  expect(await get()).toEqual({
    ...plan,
    id,
    clientId,
    version: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    savedAt: '2026-03-02T09:00:00.000Z',
    savedBy: 'M. de Boer',
  });
});

test('an outdated save changes nothing and shows the other side', async () => {
  const { id } = await save(0);
  const theirs = { ...plan, contraindications: 'Hartklachten' };
  expect(await save(1, theirs)).toEqual({ outcome: 'saved', id, version: 2 });
  const outdated = await save(1, { ...plan, contraindications: 'Geen' });
  expect(outdated).toMatchObject({
    outcome: 'outdated',
    current: { version: 2, contraindications: 'Hartklachten' },
    savedBy: 'M. de Boer',
  });
  expect(await save(0)).toMatchObject({ outcome: 'outdated' }); // someone else made the first plan
  expect(await get()).toMatchObject({ version: 2, contraindications: 'Hartklachten' });
});

test('the journal tells what each save changed', async () => {
  const { id } = await save(0);
  const { readiness } = plan;
  await save(1, {
    ...plan,
    targets: [{ ...target, state: 'done' }],
    readiness: { ...readiness, met: ['support'] },
  });
  const entries = journal().filter(({ objectKind }) => objectKind === 'treatment-plan');
  expect(entries.map(({ action }) => action)).toEqual(['create', 'update']);
  expect(entries[1]).toMatchObject({
    objectId: id,
    clientId,
    changes: [
      { field: 'targets', before: plan.targets, after: [{ ...target, state: 'done' }] },
      { field: 'readiness.met', before: [], after: ['support'] },
    ],
  });
});

test('processing begins only after a dated and signed readiness check, with a reason for what lacks', async () => {
  const processing: TreatmentPlanFields = { ...plan, phase: 'processing' };
  await expect(save(0, processing)).rejects.toMatchObject({ code: 'call.invalid' });
  const checked = { checkedBy: 'M. de Boer', checkedOn: '2026-03-01', reason: '' };
  const partly: TreatmentPlanFields = {
    ...processing,
    readiness: { ...checked, met: ['grounding'] },
  };
  await expect(save(0, partly)).rejects.toMatchObject({ code: 'call.invalid' });
  const reason = 'Zij wil niet langer wachten';
  await save(0, { ...partly, readiness: { ...partly.readiness, reason } });
  await save(1, { ...processing, readiness: { ...checked, met: [...readinessItems] } });
});

test('a list keeps no empty line, and too long a line says by how much', async () => {
  const goal = { id: uuidv7(), wording: ' ', state: 'open' } as const;
  await expect(save(0, { ...plan, goals: [goal] })).rejects.toMatchObject({ code: 'call.invalid' });
  const wording = 'x'.repeat(lineLimit + 1);
  await expect(save(0, { ...plan, goals: [{ ...goal, wording }] })).rejects.toMatchObject({
    code: 'record.too-long',
    params: { length: lineLimit + 1, limit: lineLimit },
  });
});

test('saving discards the draft; an outdated save keeps it', async () => {
  const key = { kind: 'treatment-plan', clientId, objectId: null };
  const draft = () => vault.call('draftsTreatment.get', key);
  await save(0);
  await vault.call('draftsTreatment.save', { ...key, baseVersion: 1, content: '{}' });
  await save(0);
  expect(await draft()).not.toBeNull();
  await save(1);
  expect(await draft()).toBeNull();
});

test('what the plan says is found, and shown on the timeline with its review', async () => {
  const { id } = await save(0);
  for (const query of ['station', 'doorslapen', 'PCL-5', 'stil']) {
    const results = await vault.call<SearchResult[]>('searchTreatment.find', {
      query,
      kinds: null,
    });
    expect(
      results.map(({ objectId }) => objectId),
      query,
    ).toEqual([id]);
  }
  const items = await vault.call<TimelineItem[]>('timelineTreatment.list', { clientId });
  expect(items.map(({ kind, at, state }) => ({ kind, at, state }))).toEqual([
    { kind: 'treatment-review', at: '2026-06-01', state: 'planned' },
    { kind: 'treatment-plan', at: '2026-03-02T09:00:00.000Z', state: 'version' },
  ]);
});
