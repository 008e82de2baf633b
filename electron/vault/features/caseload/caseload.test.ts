import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

test('names that one member takes off the screen stay off for them, and no one else', async () => {
  const bea = vault.as('Bea Bakker', 'counsellor');
  const read = (by: Pick<TestVault, 'call'>) => by.call('caseload.codesOnly', {});
  expect(await read(vault)).toEqual({ on: false });
  await vault.call('caseload.setCodesOnly', { on: true });
  expect(await read(vault)).toEqual({ on: true });
  expect(await read(bea)).toEqual({ on: false });
  await vault.call('caseload.setCodesOnly', { on: false });
  expect(await read(vault)).toEqual({ on: false });
});
