import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import type { LikePair, PersonFace } from '../../../../contract/duplicates.ts';
import { openTestVault, type TestVault } from '../../testing.ts';
import { anyLikeness, foldIdentity } from '../clients/index.ts';
import { findPairs } from './pairs.ts';

let vault: TestVault;
let one: string;
let other: string;
const birthDate = '1996-04-12';
beforeEach(async () => {
  vault = openTestVault();
  one = await enter({ code: 'TW-1', givenName: 'Zsófia', familyName: 'Molnár', birthDate });
  other = await enter({
    ...{ code: 'TW-2', givenName: 'Zsofia', familyName: 'Molnar', birthYear: 1996 },
    ...{ phone: '06-12345699', nationality: 'Hongaarse' },
  });
  await enter({ code: 'TW-3', givenName: 'Roos', familyName: 'Zwart', birthYear: 1990 });
});
afterEach(() => vault.close());

const enter = async (known: Partial<ClientFields>) => {
  const fields = { ...emptyClientFields(), ...known };
  return (await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields })).id;
};
const list = (clientId: string | null = null, by: Pick<TestVault, 'call'> = vault) =>
  by.call<LikePair[]>('duplicates.list', { clientId });
const entries = () =>
  (
    vault.session.connections
      .get('casework')
      ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
      .all<string>() ?? []
  ).map((entry): Record<string, unknown> => JSON.parse(entry));

test('files that look alike are found as a pair, with why', async () => {
  expect(await list()).toMatchObject([
    {
      ...{ one: { code: 'TW-1' }, other: { code: 'TW-2' }, because: ['name-and-birth'] },
      ...{ mayDecide: true, apart: null },
    },
  ]);
  expect(await list(one)).toHaveLength(1);
  expect(await list(await enter({ code: 'TW-4', givenName: 'Joy' }))).toEqual([]);
});

test('who are two people is remembered, in both files, and taken back', async () => {
  await vault.call('duplicates.setApart', { one: other, other: one, apart: true });
  await vault.call('duplicates.setApart', { one, other, apart: true });
  expect(await list()).toMatchObject([{ apart: { at: '2026-03-02T09:00:00.000Z' } }]);
  expect(entries().slice(-3, -1)).toMatchObject([
    { clientId: one, changes: [{ field: 'setApartFrom', before: null, after: 'TW-2' }] },
    { clientId: other, changes: [{ field: 'setApartFrom', before: null, after: 'TW-1' }] },
  ]);
  await vault.call('duplicates.setApart', { one, other, apart: false });
  expect(await list()).toMatchObject([{ apart: null }]);
});

test('side by side both files are seen, and the journal says so before', async () => {
  const faces = await vault.call<PersonFace[]>('duplicates.faces', { ids: [one, other] });
  expect(faces).toMatchObject([
    { code: 'TW-1', details: { phone: '' } },
    { code: 'TW-2', details: { phone: '06-12345699', nationality: 'Hongaarse' } },
  ]);
  expect(entries().slice(-2)).toMatchObject([
    { action: 'read', objectKind: 'client', clientId: one },
    { action: 'read', objectKind: 'client', clientId: other },
  ]);
});

test('of the file of a colleague no more is shown than the caseload shows, and nothing is decided', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const bea = vault.as('Bea Bakker', 'counsellor');
  const fields = { ...emptyClientFields(), code: 'TW-5', givenName: 'Zsofia', phone: '0612345699' };
  const { id } = await anna.call<{ id: string }>('clients.save', {
    ...{ id: null, version: 0, fields: { ...fields, counsellor: 'Anna de Wit' } },
  });
  const faces = await bea.call<PersonFace[]>('duplicates.faces', { ids: [id] });
  expect(faces).toMatchObject([{ code: 'TW-5', details: null }]);
  expect(entries().at(-1)).toMatchObject({ objectKind: 'caseload', clientId: null });
  const pairs = await list(null, bea);
  expect(pairs.find((pair) => pair.other.id === id)).toMatchObject({ mayDecide: false });
  await expect(
    bea.call('duplicates.setApart', { one: id, other, apart: true }),
  ).rejects.toMatchObject({ code: 'access.reason-needed' });
  expect((await list()).every(({ apart }) => apart === null)).toBe(true);
});

test('no pair is missed by comparing only those who can be alike', () => {
  const line = fc.constantFrom('', 'Anna', 'Ana', 'A', 'Jansen', 'Janssen');
  const person = fc.record({
    code: fc.constantFrom('a', 'b', 'c', 'ä'),
    givenName: line,
    familyName: line,
    birthDate: fc.constantFrom(null, '1990-01-01', '1991-02-03'),
    birthYear: fc.constant(null),
    phone: fc.constantFrom('', '0612345678', '0687654321'),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (people) => {
      const folded = people.map(foldIdentity);
      const every = folded.flatMap((later, second) =>
        folded
          .slice(0, second)
          .flatMap((earlier, first) =>
            anyLikeness(earlier, later).length > 0 ? [`${first} ${second}`] : [],
          ),
      );
      const found = findPairs(folded).map((pair) => `${pair.one} ${pair.other}`);
      expect(found.sort()).toEqual(every.sort());
    }),
  );
});

test('who share a name and a birth come before who only share a number', async () => {
  const phone = '06-12345688';
  await enter({ code: 'TW-4', givenName: 'Joy', familyName: 'Bos', birthYear: 1980, phone });
  await enter({ code: 'TW-5', givenName: 'Lotte', familyName: 'Dijk', birthYear: 1975, phone });
  await enter({ code: 'TW-6', givenName: 'Roos', familyName: 'Zwart', birthYear: 1990 });
  const pairs = (await list()).map((pair) => [pair.one.code, pair.other.code]);
  expect(pairs).toEqual([
    ['TW-1', 'TW-2'],
    ['TW-3', 'TW-6'],
    ['TW-4', 'TW-5'],
  ]);
});
