import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Consent, ConsentFields, Handover } from '../../../../contract/consent.ts';
import type { DueItem } from '../../../../contract/due.ts';
import { emptyGuidanceFields } from '../../../../contract/guidance-plan.ts';
import { emptyHousingFields } from '../../../../contract/housing-plan.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import { crisisTexts, emptyTextPlan } from '../../../../contract/safety-plans.ts';
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

const recipient = { partnerId: null, name: 'Gemeente Verzonnen' };
const given: ConsentFields = {
  ...{ recipient, kinds: ['guidance-plan', 'housing-plan'], answer: 'given', form: 'spoken' },
  ...{ from: '2026-02-01', until: '2026-12-31', note: 'Aan de keukentafel', documentId: null },
};
const add = (known: Partial<ConsentFields> = {}) =>
  vault.call<{ ids: string[] }>('consents.add', { clientId, fields: { ...given, ...known } });
const list = () => vault.call<Consent[]>('consents.list', { clientId });
const end = (ids: readonly string[], on = '2026-03-01') =>
  vault.call('consents.end', { clientId, ids, end: { why: 'withdrawn', on, note: 'Spijt' } });
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

test('one form gives a record for each kind, and taking one back leaves the others', async () => {
  const { ids } = await add();
  expect(ids).toHaveLength(2);
  const [first = ''] = ids;
  await end([first]);
  const known = await list();
  expect(known.find(({ id }) => id === first)).toMatchObject({
    ...{ kind: 'guidance-plan', answer: 'given', from: '2026-02-01', recordedBy: 'M. de Boer' },
    end: { why: 'withdrawn', on: '2026-03-01', note: 'Spijt', endedBy: 'M. de Boer' },
  });
  expect(known.find(({ id }) => id !== first)?.end).toBeNull();
  await expect(end([first])).rejects.toMatchObject({ code: 'record.finalised' });
  expect(journal().slice(-2)).toMatchObject([
    { action: 'update', objectKind: 'consent', objectId: first, clientId },
    { action: 'read', objectKind: 'consent', clientId },
  ]);
});

test('what was recorded can not be changed or taken out, whoever holds the database', async () => {
  await end((await add()).ids);
  for (const table of ['consent', 'consent_end']) {
    expect(() => database().exec(`UPDATE ${table} SET note = ''`)).toThrow();
    expect(() => database().exec(`DELETE FROM ${table}`)).toThrow();
  }
});

test.each<[string, Partial<ConsentFields>, string]>([
  ['that ends before it begins', { until: '2026-01-01' }, 'call.invalid'],
  ['for no kind', { kinds: [] }, 'call.invalid'],
  [
    'with a document that is not hers',
    { documentId: '019d0000-0000-7000-8000-000000000000' },
    'record.not-found',
  ],
])('a consent %s is refused', async (_, fields, code) => {
  await expect(add(fields)).rejects.toMatchObject({ code });
  expect(await list()).toEqual([]);
});

test('taking back on a day to come, or before it began, is refused', async () => {
  const { ids } = await add();
  for (const on of ['2026-03-03', '2026-01-31']) {
    await expect(end(ids, on)).rejects.toMatchObject({ code: 'call.invalid' });
  }
});

test('the timeline tells what was given, what was taken back and what will end', async () => {
  const { ids } = await add();
  await add({ kinds: ['treatment'], answer: 'refused', until: null, from: '2026-02-02' });
  const kinds = async () =>
    (await vault.call<TimelineItem[]>('timelineCasework.list', { clientId }))
      .filter(({ kind }) => kind.startsWith('consent'))
      .map(({ kind, at, title }) => `${kind} ${at} ${title}`);
  expect(await kinds()).toEqual([
    'consent-end 2026-12-31 Gemeente Verzonnen',
    'consent-refused 2026-02-02 Gemeente Verzonnen',
    'consent 2026-02-01 Gemeente Verzonnen',
  ]);
  await end(ids);
  expect((await kinds())[0]).toBe('consent-withdrawn 2026-03-01 Gemeente Verzonnen');
});

test('a consent that ends is to be talked about a month before, until there is a later answer', async () => {
  const due = async () =>
    (await vault.call<DueItem[]>('dueCasework.list', { scope: 'all', until: '2027-12-31' })).filter(
      ({ kind }) => kind === 'consent-end',
    );
  await add();
  expect(await due()).toMatchObject([{ clientId, onDate: '2026-12-01' }]);
  await add({ from: '2026-03-01', until: null });
  expect(await due()).toEqual([]);
});

const basics = { language: 'nl', heading: 'code', signatures: false, number: null };
const prints = {
  guidance: {
    save: () => ({ name: 'guidance.save', fields: emptyGuidanceFields() }),
    choice: {
      ...{ ...basics, areas: [], withoutGoals: [], summary: true, situation: false, wish: false },
      ...{ steps: false, scores: false, evaluations: false },
    },
  },
  housing: {
    save: () => ({ name: 'housing.save', fields: emptyHousingFields() }),
    choice: { ...basics, parts: [], openStepsOnly: false },
  },
  crisisPlan: {
    save: () => ({ name: 'crisisPlan.save', fields: emptyTextPlan(crisisTexts) }),
    choice: { ...basics, parts: [] },
  },
} as const;

test.each([
  ['guidance', 'guidance-plan'],
  ['housing', 'housing-plan'],
  ['crisisPlan', 'safety-plan'],
] as const)('a print of %s for a recipient asks for consent', async (feature, kind) => {
  const { save, choice } = prints[feature];
  const { name, fields } = save();
  await vault.call(name, { clientId, version: 0, fields });
  const print = (handover: Handover | null) =>
    vault.call(`${feature}.print`, {
      ...{ clientId, choice: { ...choice, purpose: 'recipient', handover } },
    });
  await expect(print(null)).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(print({ recipient, reason: ' ' })).rejects.toMatchObject({
    code: 'consent.missing',
  });
  expect(journal().at(-1)?.action).not.toBe('print');

  await print({ recipient, reason: 'Acuut gevaar' });
  expect(journal().slice(-2)).toMatchObject([
    {
      ...{ action: 'override-consent', objectKind: 'consent', clientId, basis: 'team' },
      detail: `to Gemeente Verzonnen; ${kind} none; Acuut gevaar`,
    },
    {
      ...{ action: 'print', purpose: 'recipient' },
      detail: expect.stringMatching(/; to Gemeente Verzonnen; against consent$/),
    },
  ]);

  await add({ kinds: [kind] });
  await print({ recipient, reason: '' });
  expect(journal().at(-1)).toMatchObject({
    detail: expect.stringMatching(/; to Gemeente Verzonnen; consent given$/),
  });
});

test('a document for a recipient asks for consent; of the treatment for another', async () => {
  for (const compartment of ['Casework', 'Treatment']) {
    const documents = `documents${compartment}`;
    const content = Buffer.from('Beschikking');
    const begun = { clientId, fileName: 'brief.txt', bytes: content.length };
    const { uploadId } = await vault.call<{ uploadId: string }>(`${documents}.begin`, begun);
    await vault.call(`${documents}.append`, {
      ...{ uploadId, place: 0, content: content.toString('base64') },
    });
    const { id } = await vault.call<{ id: string }>(`${documents}.finish`, { uploadId });
    const target = 'a'.repeat(32);
    const put = (handover: Handover | null) =>
      vault.call(`${documents}.export`, { clientId, id, target, handover });
    await put(null);
    await expect(put({ recipient, reason: '' })).rejects.toMatchObject({ code: 'consent.missing' });
    await add({ kinds: [compartment === 'Treatment' ? 'treatment' : 'documents'] });
    await put({ recipient, reason: '' });
  }
  expect(
    journal()
      .filter(({ action }) => action === 'export')
      .at(-1),
  ).toMatchObject({
    ...{ purpose: 'recipient', detail: 'to Gemeente Verzonnen; consent given' },
  });
});
