import { v4 as newPartId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEntry } from '../../../../contract/journal.ts';
import { emptyPartner, type Partner, type PartnerFields } from '../../../../contract/partners.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const fieldsOf = (known: Partial<PartnerFields> = {}): PartnerFields => ({
  ...{ ...emptyPartner(), name: 'Gemeente Verzonnen', kind: 'municipality', ...known },
});
const save = (fields: PartnerFields, id: string | null = null, version = 0) =>
  vault.call<{ outcome: string; id: string }>('partners.save', { id, version, fields });
const list = () => vault.call<Partner[]>('partners.list', {});

test('organisations stand by name, with their people and what was agreed', async () => {
  const contacts = [
    {
      id: newPartId(),
      name: 'Els Wit',
      role: 'regisseur',
      phone: '06-12345678',
      email: '',
      note: '',
    },
  ];
  const agreements = [
    { id: newPartId(), text: 'Binnen een week', from: '2026-01-01', until: '2026-12-31' },
  ];
  await save(fieldsOf({ name: 'Zorgstal' }));
  const { id } = await save(fieldsOf({ name: 'école Été', contacts, agreements }));
  expect((await list()).map(({ fields }) => fields.name)).toEqual(['école Été', 'Zorgstal']);
  expect((await list())[0]).toMatchObject({ id, version: 1, fields: { contacts, agreements } });
});

test('who saves over a colleague sees both sides, and nothing is written', async () => {
  const { id } = await save(fieldsOf());
  await save(fieldsOf({ remarks: 'Van mij' }), id, 1);
  expect(await save(fieldsOf({ remarks: 'Te laat' }), id, 1)).toMatchObject({
    ...{ outcome: 'outdated', current: { version: 2, fields: { remarks: 'Van mij' } } },
  });
  expect((await list())[0]?.fields.remarks).toBe('Van mij');
});

test.each<[string, Partial<PartnerFields>]>([
  ['without a name', { name: ' ' }],
  [
    'with an agreement that ends before it begins',
    { agreements: [{ id: newPartId(), text: 'Kort', from: '2026-02-01', until: '2026-01-01' }] },
  ],
  ['with remarks that are too long', { remarks: 'x'.repeat(200_001) }],
])('an organisation %s is refused', async (_, fields) => {
  await expect(save(fieldsOf(fields))).rejects.toMatchObject({ code: 'call.invalid' });
  expect(await list()).toEqual([]);
});

test('each change stands in the journal', async () => {
  const { id } = await save(fieldsOf());
  await save(fieldsOf({ archived: true }), id, 1);
  const entries = vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence', { pluck: true })
    .all()
    .map((entry): JournalEntry => JSON.parse(String(entry)));
  expect(entries?.slice(-2)).toMatchObject([
    { action: 'create', objectKind: 'partner', objectId: id, clientId: null },
    { action: 'update', changes: [{ field: 'archived', before: false, after: true }] },
  ]);
});
