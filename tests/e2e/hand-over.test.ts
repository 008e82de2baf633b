import { afterEach, beforeEach, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient } from '../story/caseload.ts';
import { acceptFile, offerFile, refuseFile } from '../story/hand-over.ts';
import type { Stage } from '../story/stage.ts';
import { chooseMember } from '../story/team.ts';
import { lock, unlock } from '../story/vault.ts';
import { addColleague } from './colleague.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
const bea = 'Bea Bakker';
const marit = 'Marit de Boer';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterClient(luwte, { code, givenName: 'Ilse', counsellor: marit });
  });
  stage = prepared.stage;
  await addColleague(prepared.folder, passphrase, { name: bea, role: 'counsellor' });
  // The lock screen read who there is before she came.
  await stage.page.reload();
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

const enterAs = async (name: string) => {
  await chooseMember(stage, name);
  await unlock(stage, passphrase);
};

test('a file is offered, refused with why, offered again, accepted, and then opens without a reason', async () => {
  const { page, words } = stage;
  await enterAs(marit);
  await openClient(stage, code);
  await offerFile(stage, { to: bea, note: 'Zij kent haar zus.' });
  expect(await barriers(page)).toEqual([]);
  await lock(stage);

  await enterAs(bea);
  await refuseFile(stage, 'Ik ken haar broer');
  await page.getByText(words.handOver.empty.title).waitFor();
  await lock(stage);

  await enterAs(marit);
  await openClient(stage, code);
  await offerFile(stage, { to: bea, note: 'Toch nog eens.' });
  await page.getByText('Ik ken haar broer').waitFor();
  await lock(stage);

  await enterAs(bea);
  await acceptFile(stage);
  await page.getByRole('heading', { level: 1, name: 'Ilse' }).waitFor();
});
