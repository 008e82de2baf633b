import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { PaperLanguage } from '../../../../contract/paper-languages.ts';
import { emptyTextPlan, safetyTexts } from '../../../../contract/safety-plans.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const bulgarian = {
  ...{ name: 'Български', locale: 'bg', direction: 'ltr' },
  words: { 'safety.plan.safety-plan.paper': 'Моят план за безопасност' },
};
const list = async () =>
  (await vault.call<PaperLanguage[]>('paperLanguages.list', {})).map(
    ({ version, fields }) => `${fields.name} ${version}`,
  );
const save = (id: string | null, version: number, fields: object = bulgarian) =>
  vault.call<{ outcome: string; id: string }>('paperLanguages.save', { id, version, fields });

test('a language is added, replaced and removed; an outdated replacement changes nothing', async () => {
  const { id } = await save(null, 0);
  expect(await list()).toEqual(['Български 1']);
  expect(await save(id, 1, { ...bulgarian, name: 'Bulgaars' })).toMatchObject({ outcome: 'saved' });
  expect(await save(id, 1)).toMatchObject({
    ...{ outcome: 'outdated', current: { fields: { name: 'Bulgaars' } } },
  });
  await vault.call('paperLanguages.remove', { id });
  expect(await list()).toEqual([]);
  await expect(vault.call('paperLanguages.remove', { id })).rejects.toMatchObject({
    code: 'record.not-found',
  });
});

test('only who answers for all files changes them; what the file check refuses, the vault refuses', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const asked = { id: null, version: 0, fields: bulgarian };
  await expect(anna.call('paperLanguages.save', asked)).rejects.toMatchObject({
    code: 'call.forbidden',
  });
  for (const wrong of [
    { words: { 'safety.field.bag': '<script>' } },
    { words: { 'plans.paper.version': 'Версия' } },
    { words: { 'safety.field.nest': 'x' } },
    { locale: '!' },
    { name: '' },
  ]) {
    await expect(save(null, 0, { ...bulgarian, ...wrong })).rejects.toMatchObject({
      code: 'call.invalid',
    });
  }
});

test('a plan is printed in a language of the practice, and the journal says which', async () => {
  const { id: translation } = await save(null, 0);
  const { id: clientId } = await vault.call<{ id: string }>('clients.save', {
    ...{ id: null, version: 0, fields: { ...emptyClientFields(), code: 'TW-1' } },
  });
  const fields = { ...emptyTextPlan(safetyTexts), bag: 'Паспорт' };
  await vault.call('safetyPlan.save', { clientId, version: 0, fields });
  const choice = {
    ...{ language: 'nl', heading: 'none', signatures: false, number: null, parts: ['bag'] },
    translation,
  };
  expect(await vault.call('safetyPlan.print', { clientId, choice })).toMatchObject({
    ...{ language: 'nl', translation: bulgarian },
  });
  const entries = await vault.call<{ action: string; detail: string }[]>(
    'journalCasework.ofClient',
    { clientId, limit: 10 },
  );
  expect(entries.find(({ action }) => action === 'print')?.detail).toContain('; bg; ');
  await vault.call('paperLanguages.remove', { id: translation });
  await expect(vault.call('safetyPlan.print', { clientId, choice })).rejects.toMatchObject({
    code: 'record.not-found',
  });
});
