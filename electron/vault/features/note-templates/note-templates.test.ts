import { afterEach, beforeEach, expect, test } from 'vitest';
import { textLimit } from '../../../../contract/common.ts';
import type { NoteTemplate, NoteTemplateFields } from '../../../../contract/note-templates.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let colleague: Pick<TestVault, 'call'>;
beforeEach(() => {
  vault = openTestVault();
  colleague = vault.as('S. Bos', 'counsellor');
});
afterEach(() => vault.close());

const visit: NoteTemplateFields = {
  scope: 'contact',
  name: 'Huisbezoek',
  shared: true,
  kind: 'visit',
  area: null,
  text: '## Hoe het gaat\n\n## Afspraken\n',
  countableMinutes: 60,
};
const list = (who: Pick<TestVault, 'call'> = vault) =>
  who.call<NoteTemplate[]>('noteTemplates.list', { scope: 'contact' });
const add = async (known: Partial<NoteTemplateFields>, who: Pick<TestVault, 'call'> = vault) =>
  (
    await who.call<{ id: string }>('noteTemplates.save', {
      id: null,
      version: 0,
      fields: { ...visit, ...known },
    })
  ).id;

test('a template of the practice is for everyone, an own one for its maker', async () => {
  await add({});
  await add({ name: 'Van mij', shared: false });
  await add({ scope: 'session', name: 'Sessie' });
  expect((await list()).map(({ fields }) => fields.name)).toEqual(['Huisbezoek', 'Van mij']);
  const seen = await list(colleague);
  expect(seen).toMatchObject([{ mayChange: false, fields: visit }]);
});

test('who answers for all files may change what a colleague shared, others may not', async () => {
  const id = await add({}, colleague);
  const change = { id, version: 1, fields: { ...visit, name: 'Bezoek thuis' } };
  await expect(
    vault.as('T. Vos', 'counsellor').call('noteTemplates.save', change),
  ).rejects.toMatchObject({ code: 'call.forbidden' });
  expect(await vault.as('R. Smit', 'coordinator').call('noteTemplates.save', change)).toMatchObject(
    {
      version: 2,
    },
  );
  expect(await colleague.call('noteTemplates.save', change)).toMatchObject({
    outcome: 'outdated',
    current: { version: 2 },
  });
  await vault.as('R. Smit', 'coordinator').call('noteTemplates.remove', { id });
  expect(await list()).toEqual([]);
});

test("another's own template is as if it were not there", async () => {
  const id = await add({ shared: false }, colleague);
  for (const call of ['save', 'remove']) {
    await expect(
      vault.call(`noteTemplates.${call}`, { id, version: 1, fields: visit }),
    ).rejects.toMatchObject({ code: 'record.not-found' });
  }
});

test('a template needs a name and a text that fits', async () => {
  await expect(add({ name: ' ' })).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(add({ text: 'x'.repeat(textLimit + 1) })).rejects.toMatchObject({
    code: 'record.too-long',
  });
});
