import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { ConsentFields } from '../../../../contract/consent.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import {
  comensha,
  type NotificationFields,
  type NotificationPaper,
  type TraffickingNotification,
} from '../../../../contract/trafficking-notification.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = {
    ...{ ...emptyClientFields(), code: 'TW-2026-0001', givenName: 'Mirela' },
    familyName: 'Nagy',
  };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  clientId = saved.id;
});
afterEach(() => vault.close());

const fields: NotificationFields = {
  ...{ notifiedAs: 'code', birthYear: 2001, gender: 'woman', nationality: 'Hongaarse' },
  ...{ exploitation: ['sexual'], referrer: 'Politie', since: 'najaar 2025', foundIn: 'Almelo' },
  ...{ declaration: 'no', b8: 'unknown', needsPlace: 'yes', note: '' },
};
const save = (known: Partial<NotificationFields> = {}, id: string | null = null, version = 0) =>
  vault.call<{ id: string; outcome: string }>('notifications.save', {
    ...{ clientId, id, version, fields: { ...fields, ...known } },
  });
const sent = { on: '2026-03-02', way: 'secure-mail', note: 'Aan de helpdesk' };
const send = (id: string, version = 1) =>
  vault.call('notifications.send', { clientId, id, version, sent });
const answer = (id: string, on: string) =>
  vault.call('notifications.answer', {
    ...{ clientId, id, version: 2, answer: { on, text: 'Ontvangen en geregistreerd' } },
  });
const print = (id: string) =>
  vault.call<NotificationPaper>('notifications.print', {
    ...{ clientId, id, choice: { language: 'nl', signatures: false } },
  });
const consent = (known: Partial<ConsentFields> = {}) =>
  vault.call('consents.add', {
    clientId,
    fields: {
      ...{ recipient: comensha, kinds: ['notification'], answer: 'given', form: 'written' },
      ...{ from: '2026-03-01', until: null, note: '', documentId: null, ...known },
    },
  });
const list = () => vault.call<TraffickingNotification[]>('notifications.list', { clientId });

test.each<[string, Partial<ConsentFields> | null]>([
  ['no consent', null],
  ['a spoken consent', { form: 'spoken' }],
  ['a refusal', { answer: 'refused' }],
  ['consent for someone else', { recipient: { partnerId: null, name: 'Politie' } }],
  ['consent that ended', { from: '2026-01-01', until: '2026-03-01' }],
])('with %s nothing can be printed or sent', async (_, known) => {
  const { id } = await save();
  if (known) await consent(known);
  await expect(print(id)).rejects.toMatchObject({ code: 'consent.not-signed' });
  await expect(send(id)).rejects.toMatchObject({ code: 'consent.not-signed' });
});

test('with a signed consent the sheet says the code, and the name only with consent for that', async () => {
  await consent();
  const { id } = await save();
  expect(await print(id)).toMatchObject({ heading: 'TW-2026-0001', consentFrom: '2026-03-01' });
  await save({ notifiedAs: 'name' }, id, 1);
  await expect(print(id)).rejects.toMatchObject({ code: 'consent.not-signed' });
  await consent({ kinds: ['identity'] });
  expect((await print(id)).heading).toBe('Mirela Nagy');
});

test('what was sent stays as it was, and the answer comes with it', async () => {
  await consent();
  const { id } = await save();
  await send(id);
  await expect(save({ note: 'Anders' }, id, 2)).rejects.toMatchObject({ code: 'record.finalised' });
  await expect(answer(id, '2026-03-01')).rejects.toMatchObject({ code: 'call.invalid' });
  await answer(id, '2026-03-02');
  expect((await list())[0]).toMatchObject({
    ...{ version: 3, fields, sent: { ...sent, by: 'M. de Boer' } },
    answer: { text: 'Ontvangen en geregistreerd' },
  });
  const items = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId });
  expect(items.flatMap(({ change }) => change?.after ?? [])).toEqual(
    expect.arrayContaining(['sent', 'answered']),
  );
  const database = vault.session.connections.get('casework')?.database;
  expect(() => database?.exec("UPDATE notification SET content = '{}'")).toThrow();
});

test('a year of birth that can not be is refused', async () => {
  await expect(save({ birthYear: 2027 })).rejects.toMatchObject({ code: 'call.invalid' });
});

test('who saves over a colleague sees both sides', async () => {
  const { id } = await save();
  await save({ note: 'Van mij' }, id, 1);
  expect(await save({ note: 'Te laat' }, id, 1)).toMatchObject({
    ...{ outcome: 'outdated', current: { fields: { note: 'Van mij' } } },
  });
});
