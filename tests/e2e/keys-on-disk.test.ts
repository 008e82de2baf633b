import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BookKeys,
  openBook,
  privateKeyByPassphrase,
  readBook,
} from '../independent/by-the-book.ts';
import { lock, unlock } from '../story/vault.ts';
import {
  enterIlse,
  openIlse,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';
import { filesUnder } from './scan-files.ts';

let prepared: Prepared;
beforeAll(async () => {
  prepared = await startWithVault(async (luwte) => {
    await enterIlse(luwte);
  });
});
afterAll(() => prepared.close());

/** The ways a key could lie in a file. */
const formsOf = (key: Buffer) => [
  key,
  Buffer.from(key.toString('hex')),
  Buffer.from(key.toString('hex').toUpperCase()),
  Buffer.from(key.toString('hex'), 'utf16le'),
  Buffer.from(key.toString('base64').replace(/=+$/, '')),
  Buffer.from(key.toString('base64url')),
];

/** All that opens anything of this vault, as its format page says to derive it. */
function liveKeys(folder: string): Map<string, Buffer> {
  const book = readBook(folder);
  const privateKey = privateKeyByPassphrase(book.header, passphrase);
  const compartments = openBook(book, book.header.members[0]?.id ?? '', privateKey);
  const ofOne = (name: string, { database, journal, compartment, header }: BookKeys) =>
    [
      [`${name} compartment key`, compartment],
      [`${name} database key`, Buffer.from(database, 'hex')],
      ...journal.map(({ key }, at) => [`${name} journal key ${at + 1}`, key] as const),
      [`${name} header key`, header],
    ] as const;
  return new Map([
    ['passphrase', Buffer.from(passphrase)] as const,
    ['private key', privateKey] as const,
    ...[...compartments].flatMap(([name, keys]) => ofOne(name, keys)),
  ]);
}

function search(folders: readonly string[], keys: ReadonlyMap<string, Buffer>): string[] {
  return folders
    .flatMap((folder) => [...filesUnder(folder)])
    .flatMap((file) => {
      const content = readFileSync(file);
      return [...keys]
        .filter(([, key]) => formsOf(key).some((form) => content.includes(form)))
        .map(([name]) => `${name} in ${file}`);
    });
}

test('no key and no passphrase lies in any file, while the vault is open or after', async () => {
  const { stage, folder } = prepared;
  const { program } = stage;
  const keys = liveKeys(folder);
  expect(keys.size).toBe(2 + 3 * 4);
  // The vault and the settings, what the program may write, and the browser's own.
  const folders = [dirname(folder), program.paths.root, program.paths.profile];
  // A search that finds nothing where something is would say nothing.
  const salt = Buffer.from(readBook(folder).header.members[0]?.slot.kdf.salt ?? '', 'hex');
  expect(search(folders, new Map([['salt', salt]]))).toContain(
    `salt in ${join(folder, 'vault.json')}`,
  );
  await unlock(stage, passphrase);
  await openIlse(stage);
  expect(search(folders, keys)).toEqual([]);
  await lock(stage);
  expect(search(folders, keys)).toEqual([]);
});
