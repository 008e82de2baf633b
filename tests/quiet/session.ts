// An evening's work in the window, for quiet.test.ts to watch from outside: everything the program starts, runs below this.
import {
  allIsThere,
  enterIlse,
  openIlse,
  passphrase,
  startWithVault,
} from '../e2e/prepared-vault.ts';
import { findWord } from '../story/caseload.ts';
import { writeContact } from '../story/notes.ts';
import { lock, unlock } from '../story/vault.ts';

const prepared = await startWithVault(async (luwte) => {
  await enterIlse(luwte);
});
const { stage } = prepared;
try {
  await unlock(stage, passphrase);
  await openIlse(stage);
  // Addresses in a text are text: nothing looks them up.
  const note =
    'Zie https://example.org/kaart en ![kaart](https://example.org/k.png), mail a@example.org';
  await writeContact(stage, { note, agreements: 'Bel 053-1234567 of //example.com' });
  await findWord(stage, 'kaart', 'example.org');
  await lock(stage);
  await allIsThere(stage);
  process.stdout.write('done\n');
} finally {
  await prepared.close();
}
process.exit(0);
