import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { errors } from '../../renderer/i18n/nl/errors.ts';
import { beginContact, finalise, tryToFinalise } from '../story/notes.ts';
import { press, type Stage } from '../story/stage.ts';
import { lookAgain, seeTrouble, tryPhrase } from '../story/trouble.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  allIsThere,
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk.ts';

const impossible = noSmallDisk();
let disk: SmallDisk;
let prepared: Prepared;
let stage: Stage;

beforeAll(async () => {
  if (impossible) return;
  disk = smallDisk(8);
  prepared = await startWithVault(async (luwte) => void (await enterIlse(luwte)), {
    place: disk.folder,
  });
  stage = prepared.stage;
});
afterAll(async () => {
  if (impossible) return;
  await prepared.close();
  disk.remove();
});

beforeEach(({ skip }) => {
  if (impossible) skip(`no disk to spoil: ${impossible}`);
  return lookAgain(stage);
});
afterEach(() => expect(stage.program.takeTroubles()).toEqual([]));

const text = (words: string | RegExp) => stage.page.getByText(words);

test('a folder that can not be written to is told before the passphrase is typed', async () => {
  disk.protect(true);
  await lookAgain(stage);
  await text(stage.words.vault.unlock.readOnly).waitFor();
  await tryPhrase(stage, passphrase);
  await seeTrouble(stage, 'vault.read-only');
  disk.protect(false);
  await press(stage.page, stage.words.common.tryAgain);
  await allIsThere(stage);
});

test.each([0, 1, 12, 25, 36])(
  'a disk with %i blocks of room is told as full, and the vault opens when there is more',
  async (blocks) => {
    disk.fill(blocks);
    await tryPhrase(stage, passphrase);
    await seeTrouble(stage, 'vault.disk-full');
    disk.makeRoom();
    await press(stage.page, stage.words.common.tryAgain);
    await unlock(stage, passphrase);
    await lock(stage);
  },
);

test('what is typed while the disk is full stays on screen, and is kept once there is room', async () => {
  const { page, words } = stage;
  const typed = 'Zij vertelde over haar zus. '.repeat(500);
  await unlock(stage, passphrase);
  await openIlse(stage);
  const note = await beginContact(stage);
  disk.fill();
  await note.fill(typed);
  await text(words.ui.draft.failed).waitFor();
  await seeTrouble(stage, 'vault.disk-full');
  await page.keyboard.press('Control+l');
  const asked = page.getByRole('dialog', { name: words.app.lockUnsaved.title });
  await asked.getByText(words.app.lockUnsaved.text).waitFor();
  await press(asked, words.common.cancel);
  await tryToFinalise(stage);
  await expect.poll(() => text(errors['vault.disk-full'].what).count()).toBe(2);
  expect(await note.inputValue()).toBe(typed);
  disk.makeRoom();
  await text(/^Concept bewaard om/).waitFor();
  expect(await text(words.ui.draft.failed).count()).toBe(0);
  await finalise(stage);
  await lock(stage);
  await unlock(stage, passphrase);
  await openIlse(stage);
  await text(/Zij vertelde over haar zus/)
    .first()
    .waitFor();
});
