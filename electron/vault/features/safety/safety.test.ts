import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, emptyClientFields } from '../../../../contract/clients.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { RiskAssessment, RiskFields } from '../../../../contract/risk-assessment.ts';
import {
  crisisTexts,
  emptyTextPlan,
  type SafetyPlan,
  type SafetyText,
  safetyTexts,
  type TextPlanChoice,
  type TextPlanPaper,
} from '../../../../contract/safety-plans.ts';
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

const assessment: RiskFields = {
  ...{ level: 'high', on: '2026-02-20', reasons: 'Hij staat voor de deur', threats: '' },
  ...{ weapons: 'unknown', weaponsNote: '', children: '', addressKnown: '', phone: '' },
  ...{ socialMedia: '', currentRisks: '', expectedRisks: '', withClient: true },
  reviewOn: '2026-03-20',
};
const assess = (known: Partial<RiskFields> = {}) =>
  vault.call<{ id: string }>('riskAssessments.add', {
    clientId,
    fields: { ...assessment, ...known },
  });
const list = () => vault.call<RiskAssessment[]>('riskAssessments.list', { clientId });
const client = () => vault.call<Client>('clients.get', { id: clientId });
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
const find = (query: string) =>
  vault.call<SearchResult[]>('searchCasework.find', { query, kinds: null });
const timeline = () => vault.call<TimelineItem[]>('timelineCasework.list', { clientId });

test('an assessment is kept, and sets the risk of the client, both in the journal', async () => {
  const { id } = await assess();
  expect(await list()).toMatchObject([{ id, fields: assessment, assessedBy: 'M. de Boer' }]);
  expect(await client()).toMatchObject({
    ...{ risk: 'high', riskReason: 'Hij staat voor de deur', riskOn: '2026-02-20', version: 2 },
  });
  const written = journal().filter(({ action }) => action === 'create' || action === 'update');
  expect(written.slice(-2)).toMatchObject([
    { action: 'update', objectKind: 'client', clientId },
    { action: 'create', objectKind: 'risk-assessment', objectId: id, clientId },
  ]);
});

test('an assessment entered afterwards stands in the history and leaves the risk of a later day', async () => {
  await assess({ level: 'medium', on: '2026-02-25' });
  await assess({ level: 'high', on: '2026-01-10', reviewOn: null });
  expect((await client()).risk).toBe('medium');
  expect((await list()).map(({ fields }) => fields.on)).toEqual(['2026-02-25', '2026-01-10']);
});

test('when the risk can not be set, nothing is recorded', async () => {
  database().exec(
    "CREATE TRIGGER stuck BEFORE UPDATE ON client BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await expect(assess()).rejects.toMatchObject({ code: 'call.failed' });
  database().exec('DROP TRIGGER stuck');
  expect(await list()).toEqual([]);
});

test.each<[string, Partial<RiskFields>]>([
  ['of a day to come', { on: '2031-01-01' }],
  ['without a reason', { reasons: '  ' }],
  ['looked back at before it is made', { reviewOn: '2026-02-19' }],
])('an assessment %s is refused', async (_, fields) => {
  await expect(assess(fields)).rejects.toMatchObject({ code: 'call.invalid' });
  expect(await list()).toEqual([]);
});

test('an assessment can not be changed or taken out, whoever holds the database', async () => {
  await assess();
  expect(() => database().exec("UPDATE risk_assessment SET on_date = '2020-01-01'")).toThrow();
  expect(() => database().exec('DELETE FROM risk_assessment')).toThrow();
});

const plan = (known: Partial<SafetyPlan['fields']>) => ({
  ...emptyTextPlan(safetyTexts),
  ...known,
});
const save = (version: number, known: Partial<SafetyPlan['fields']>) =>
  vault.call<{ outcome: string }>('safetyPlan.save', { clientId, version, fields: plan(known) });
const close = (version: number) =>
  vault.call('safetyPlan.close', {
    ...{ clientId, version },
    agreement: { agreedWithClient: true, on: '2026-03-02', remark: '' },
  });

test('a safety plan keeps what was agreed while work goes on, and both plans stand apart', async () => {
  await save(0, { wayOut: 'Door de tuin' });
  await close(1);
  await save(2, { wayOut: 'Langs de buren' });
  const kept = await vault.call<SafetyPlan>('safetyPlan.getVersion', { clientId, number: 1 });
  expect(kept.fields.wayOut).toBe('Door de tuin');
  expect(await vault.call('crisisPlan.get', { clientId })).toBeNull();
  expect(await save(1, { wayOut: 'Te laat' })).toMatchObject({ outcome: 'outdated' });
});

test('safety is found by its words and stands on the timeline with what is due', async () => {
  await assess();
  await save(0, { bag: 'Tas bij Lotte', reviewOn: '2026-06-01' });
  const crisis = { ...emptyTextPlan(crisisTexts), redSignals: 'Sluit zich op' };
  await vault.call('crisisPlan.save', { clientId, version: 0, fields: crisis });
  expect(await find('deur')).toMatchObject([{ kind: 'risk-assessment' }, { kind: 'client' }]);
  expect(await find('lotte')).toMatchObject([{ kind: 'safety-plan' }]);
  expect(await find('sluit')).toMatchObject([{ kind: 'crisis-plan' }]);
  const kinds = (await timeline()).map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining([
      ...['risk', 'risk-assessment', 'risk-review'],
      ...['safety-plan', 'safety-review', 'crisis-plan'],
    ]),
  );
});

test('only what was chosen goes on paper, and the journal says which parts, not what they say', async () => {
  await save(0, { wayOut: 'Door de tuin', safetyWord: 'Vuurtoren' });
  const choice: TextPlanChoice<SafetyText> = {
    ...{
      language: 'en',
      heading: 'none',
      purpose: 'for-client',
      handover: null,
      signatures: false,
      number: null,
      translation: null,
    },
    parts: ['wayOut', 'bag'],
  };
  const paper = await vault.call<TextPlanPaper<SafetyText>>('safetyPlan.print', {
    ...{ clientId, choice },
  });
  expect(paper).toMatchObject({
    ...{ heading: '', texts: [{ name: 'wayOut', text: 'Door de tuin' }] },
  });
  const [entry] = journal().filter(({ action }) => action === 'print');
  expect(entry).toMatchObject({ objectKind: 'safety-plan', clientId });
  expect(entry?.detail).toContain('wayOut');
  expect(JSON.stringify(entry)).not.toContain('tuin');
});
