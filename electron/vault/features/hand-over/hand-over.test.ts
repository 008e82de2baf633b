import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { DueItem } from '../../../../contract/due.ts';
import type { FileOffer } from '../../../../contract/hand-over.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

type Colleague = ReturnType<TestVault['as']>;
let vault: TestVault;
let anna: Colleague;
let bea: Colleague;
let file: string;
beforeEach(async () => {
  vault = openTestVault();
  anna = vault.as('Anna de Wit', 'counsellor');
  bea = vault.as('Bea Bakker', 'counsellor');
  file = await enter('TW-1', 'Anna de Wit');
});
afterEach(() => vault.close());

async function enter(code: string, counsellor: string): Promise<string> {
  const fields = { ...emptyClientFields(), code, givenName: 'Noor', counsellor };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  return saved.id;
}
const offer = (by: Pick<TestVault, 'call'>, to = bea, files = [file]) =>
  by.call('handOver.offer', {
    ...{ clientId: null, files },
    fields: { toMemberId: to.session.member.memberId, reason: 'leaves', note: 'Zij kent haar zus' },
  });
const offers = (by: Pick<TestVault, 'call'>) => by.call<FileOffer[]>('handOver.list', {});
const count = async (by: Pick<TestVault, 'call'>) =>
  (await by.call<{ count: number }>('handOver.count', {})).count;
const first = async (by: Pick<TestVault, 'call'>) => {
  const [one] = await offers(by);
  if (!one) throw new Error('there is an offer');
  return one;
};
const read = (by: Pick<TestVault, 'call'>, id = file) => by.call('clients.get', { id });
const answer = (by: Colleague, call: string, offerId: string, more = {}) =>
  by.call(`handOver.${call}`, { offerId, ...more });

test('the file stays with the old counsellor until the new one accepts; then access follows', async () => {
  await offer(anna);
  expect(await first(bea)).toMatchObject({
    ...{ code: 'TW-1', name: 'Noor', from: 'Anna de Wit', to: 'Bea Bakker', state: 'open' },
    ...{ note: 'Zij kent haar zus', mayAnswer: true, mayWithdraw: false },
  });
  await expect(read(bea)).rejects.toMatchObject({ code: 'access.reason-needed' });
  expect(await read(anna)).toMatchObject({ counsellor: 'Anna de Wit' });
  await answer(bea, 'accept', (await first(bea)).id);
  expect(await read(bea)).toMatchObject({ counsellor: 'Bea Bakker' });
  expect(await count(bea)).toBe(0);
  expect(await first(anna)).toMatchObject({ state: 'accepted' });
});

test('who is offered a file hears of it among what is due, and no one else does', async () => {
  await offer(anna);
  const due = async ({ call }: Colleague) =>
    (await call<DueItem[]>('dueCasework.list', { scope: 'mine', until: '2026-03-02' })).map(
      ({ kind }) => kind,
    );
  expect(await due(bea)).toEqual(['file-offered']);
  expect(await due(anna)).not.toContain('file-offered');
});

test('a refusal says why, and leaves the file where it is', async () => {
  await offer(anna);
  const { id } = await first(bea);
  await answer(bea, 'refuse', id, { answer: 'Ik ken haar broer' });
  expect(await first(anna)).toMatchObject({ state: 'refused', answer: 'Ik ken haar broer' });
  expect(await read(anna)).toMatchObject({ counsellor: 'Anna de Wit' });
  await expect(answer(bea, 'accept', id)).rejects.toMatchObject({ code: 'hand-over.lapsed' });
});

test('an offer is taken back by whoever made it, and a new one takes the place of the old', async () => {
  await offer(anna);
  const { id } = await first(anna);
  await expect(answer(bea, 'withdraw', id)).rejects.toMatchObject({ code: 'call.forbidden' });
  await answer(anna, 'withdraw', id);
  expect(await offers(bea)).toEqual([]);
  const cor = vault.as('Cor', 'counsellor');
  await offer(anna);
  await offer(anna, cor);
  expect(await count(bea)).toBe(0);
  expect(await count(cor)).toBe(1);
});

test('an offer lapses when the file goes to someone else meanwhile', async () => {
  await offer(anna);
  const { id } = await first(bea);
  const fields = { ...emptyClientFields(), code: 'TW-1', counsellor: 'Cor' };
  await vault.call('clients.save', { id: file, version: 1, fields });
  expect(await count(bea)).toBe(0);
  await expect(answer(bea, 'accept', id)).rejects.toMatchObject({ code: 'hand-over.lapsed' });
});

test('no one offers a colleague’s file, and the coordinator offers several at once or none', async () => {
  await expect(offer(bea, vault.as('Cor', 'counsellor'))).rejects.toMatchObject({
    code: 'call.forbidden',
  });
  await expect(offer(anna, anna)).rejects.toMatchObject({ code: 'hand-over.already-theirs' });
  const other = await enter('TW-2', 'Anna de Wit');
  const own = await enter('TW-3', 'Bea Bakker');
  const cor = vault.as('Cor', 'coordinator');
  await expect(offer(cor, bea, [file, other, own])).rejects.toMatchObject({
    code: 'hand-over.already-theirs',
  });
  expect(await count(bea)).toBe(0);
  await offer(cor, bea, [file, other]);
  expect(await count(bea)).toBe(2);
});
