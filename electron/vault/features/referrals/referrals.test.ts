import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { DueItem } from '../../../../contract/due.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import { emptyPartner } from '../../../../contract/partners.ts';
import type { Referral, ReferralFields, ReferralStep } from '../../../../contract/referral.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
let fields: ReferralFields;
beforeEach(async () => {
  vault = openTestVault();
  const client = { ...emptyClientFields(), code: 'TW-2026-0001', givenName: 'Mirela' };
  clientId = (await call<{ id: string }>('clients.save', { fields: client })).id;
  const partner = { ...emptyPartner(), name: 'Verslavingszorg Verzonnen' };
  const { id } = await call<{ id: string }>('partners.save', { fields: partner });
  fields = {
    ...{ recipient: { partnerId: id, name: partner.name }, area: 'addiction' },
    ...{ help: 'Ambulante hulp', contactPerson: 'Els Wit', reason: 'Ze wil minderen', note: '' },
    ...{ shared: ['identity'], remindOn: '2026-03-16' },
  };
});
afterEach(() => vault.close());

const call = <Output>(name: string, input: object) =>
  vault.call<Output>(name, { id: null, version: 0, ...input });
const referred: ReferralStep = { state: 'referred', on: '2026-03-02', note: '' };
const save = (input: {
  id?: string;
  version?: number;
  fields?: Partial<ReferralFields>;
  step?: ReferralStep | null;
  reason?: string;
}) =>
  call<{ outcome: string; id: string; version: number }>('referrals.save', {
    ...{ clientId, step: referred, reason: 'Ze staat erbij', ...input },
    fields: { ...fields, ...input.fields },
  });
const list = () => call<Referral[]>('referrals.list', { clientId });
const counts = () => call<Record<string, number>>('referrals.openCounts', {});
const consent = () =>
  call('consents.add', {
    clientId,
    fields: {
      ...{ recipient: fields.recipient, kinds: ['identity'], answer: 'given', form: 'spoken' },
      ...{ from: '2026-03-01', until: null, note: '', documentId: null },
    },
  });
const journal = (): JournalEntry[] =>
  vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry) => JSON.parse(String(entry))) ?? [];

test('a referral keeps every turn it took, and counts at the organisation while it is open', async () => {
  const partner = fields.recipient?.partnerId ?? '';
  const { id } = await save({});
  expect(await counts()).toEqual({ [partner]: 1 });
  await save({ id, version: 1, step: { state: 'accepted', on: '2026-03-02', note: 'Start' } });
  expect(await counts()).toEqual({ [partner]: 1 });
  await save({ id, version: 2, step: { state: 'done', on: '2026-03-02', note: '' } });
  expect(await counts()).toEqual({});
  const [referral] = await list();
  expect(referral).toMatchObject({ state: 'done', version: 3 });
  expect(referral?.steps.map(({ state }) => state)).toEqual(['referred', 'accepted', 'done']);
});

test('what goes with it without consent takes a reason, which the journal keeps', async () => {
  await expect(save({ reason: '' })).rejects.toMatchObject({ code: 'consent.missing' });
  expect(await list()).toEqual([]);
  await save({});
  expect(journal().slice(-2)).toMatchObject([
    {
      action: 'override-consent',
      detail: expect.stringMatching(/^to Verslavingszorg .*; identity none; Ze staat erbij$/),
    },
    { action: 'create', objectKind: 'referral', clientId },
  ]);
});

test('with consent it goes without a reason; sharing more asks again, a turn does not', async () => {
  await consent();
  const { id } = await save({ reason: '' });
  const more: ReferralFields['shared'] = ['identity', 'course'];
  await expect(
    save({ id, version: 1, step: null, reason: '', fields: { shared: more } }),
  ).rejects.toMatchObject({ code: 'consent.missing' });
  const accepted: ReferralStep = { state: 'accepted', on: '2026-03-02', note: '' };
  expect(await save({ id, version: 1, step: accepted, reason: '' })).toMatchObject({ version: 2 });
});

test('help that does not go anywhere asks for no consent and no organisation', async () => {
  const step: ReferralStep = { state: 'declined', on: '2026-03-01', note: 'Nu even niet' };
  await save({ step, reason: '', fields: { recipient: null } });
  expect((await list())[0]?.state).toBe('declined');
});

test.each<[string, Parameters<typeof save>[0]]>([
  ['to no one', { fields: { recipient: null } }],
  ['without its first turn', { step: null }],
  ['on a day to come', { step: { ...referred, on: '2026-03-03' } }],
  ['that begins with an answer', { step: { ...referred, state: 'accepted' } }],
])('a referral %s is refused', async (_, input) => {
  await expect(save(input)).rejects.toMatchObject({ code: 'call.invalid' });
  expect(await list()).toEqual([]);
});

test('a turn that can not follow, or lies before the last, is refused', async () => {
  const { id } = await save({});
  const turn = (step: ReferralStep) => save({ id, version: 1, step });
  for (const step of [
    { ...referred, state: 'provided-here' as const },
    { ...referred, state: 'accepted' as const, on: '2026-03-01' },
  ]) {
    await expect(turn(step)).rejects.toMatchObject({ code: 'call.invalid' });
  }
});

test('its answer is asked for on the chosen day, else after two weeks, while there is none', async () => {
  const due = async () =>
    (await call<DueItem[]>('dueCasework.list', { scope: 'all', until: '2027-12-31' }))
      .filter(({ kind }) => kind === 'referral-answer')
      .map(({ objectId, onDate }) => [objectId, onDate]);
  const { id } = await save({ fields: { remindOn: '2026-03-09' } });
  expect(await due()).toEqual([[id, '2026-03-09']]);
  await save({ id, version: 1, step: null, fields: { remindOn: null } });
  expect(await due()).toEqual([[id, '2026-03-16']]);
  await save({ id, version: 2, step: { state: 'accepted', on: '2026-03-02', note: '' } });
  expect(await due()).toEqual([]);
});

test('who saves over a colleague sees both sides', async () => {
  const { id } = await save({});
  await save({ id, version: 1, step: null, fields: { note: 'Van mij' } });
  expect(await save({ id, version: 1, step: null })).toMatchObject({
    ...{ outcome: 'outdated', current: { fields: { note: 'Van mij' } } },
  });
});

test('it is found by its words, and the timeline tells its turns and when to ask', async () => {
  const { id } = await save({ fields: { note: 'Intake op de Haverstraat' } });
  const found = await call<SearchResult[]>('searchCasework.find', {
    ...{ query: 'haverstraat', kinds: null },
  });
  expect(found).toMatchObject([{ kind: 'referral', objectId: id, title: 'Ambulante hulp' }]);
  const items = await call<TimelineItem[]>('timelineCasework.list', { clientId });
  expect(items.filter(({ objectId }) => objectId === id)).toMatchObject([
    { kind: 'referral-answer', at: '2026-03-16', state: 'planned' },
    { kind: 'referral', at: '2026-03-02', change: { before: null, after: 'referred' } },
  ]);
});
