import { afterEach, beforeEach, expect, test } from 'vitest';
import { textLimit } from '../../../../contract/common.ts';
import { draftLimit } from '../../../../contract/drafts.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const key = { kind: 'contact', clientId: null, objectId: null };

test('what is typed comes back, and each save overwrites the one before', async () => {
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{"note":"eerst"}' });
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{"note":"daarna"}' });
  expect(await vault.call('draftsCasework.get', key)).toMatchObject({
    content: '{"note":"daarna"}',
  });
  expect(await vault.call('draftsCasework.list', { clientId: null })).toHaveLength(1);
});

test('a discarded draft is gone', async () => {
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content: '{}' });
  await vault.call('draftsCasework.discard', key);
  expect(await vault.call('draftsCasework.get', key)).toBeNull();
});

test('a text far too long for a record is kept until it is shortened', async () => {
  const content = JSON.stringify({ note: 'x'.repeat(5 * textLimit) });
  await vault.call('draftsCasework.save', { ...key, baseVersion: 0, content });
  expect(await vault.call('draftsCasework.get', key)).toMatchObject({ content });
});

test('a text without end is refused by its own name, and the draft before it stays', async () => {
  const save = (content: string) =>
    vault.call('draftsCasework.save', { ...key, baseVersion: 0, content });
  await save('{"note":"eerst"}');
  await expect(save('x'.repeat(draftLimit + 1))).rejects.toMatchObject({ code: 'record.too-long' });
  expect(await vault.call('draftsCasework.get', key)).toMatchObject({
    content: '{"note":"eerst"}',
  });
});
