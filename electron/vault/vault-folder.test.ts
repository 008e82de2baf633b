import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vaultFolderName } from './vault-folder.ts';

test.each([
  ['Team Zuid', 'Team Zuid.luwte'],
  ['Café Noord', 'Café Noord.luwte'],
  ['a/b\\c:d', 'a-b-c-d.luwte'],
  ['..', 'Luwte.luwte'],
  ['../weg', '-weg.luwte'],
  ['con', '_con.luwte'],
  ['LPT1.txt', '_LPT1.txt.luwte'],
  ['naam. ', 'naam.luwte'],
  ['om\u202Egekeerd', 'om-gekeerd.luwte'],
  ['   ', 'Luwte.luwte'],
])('a vault called %j lies in %j', (name, folder) => {
  expect(vaultFolderName(name)).toBe(folder);
});

test('no name leaves the folder it was meant for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const folder = vaultFolderName(name);
      expect(folder).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.luwte$/u);
      expect(folder.startsWith('.')).toBe(false);
    }),
  );
});
