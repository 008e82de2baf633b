import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileName, freeName, judgePath } from './chosen-path.ts';

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'luwte-paths-'));
  mkdirSync(join(home, 'Team.luwte'));
  writeFileSync(join(home, 'Team.luwte/vault.json'), '{}');
  writeFileSync(join(home, 'plan.pdf'), '');
  writeFileSync(join(home, 'plan'), '');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test.each(['kluis', './kluis', '', '../kluis'])('%j is no whole path', (path) => {
  expect(judgePath(path, 'folder', home)).toEqual({ accepted: false, problem: 'not-absolute' });
});

test('a tilde is the home folder', () => {
  expect(judgePath('~', 'folder', home)).toEqual({ accepted: true, path: home });
  expect(judgePath('~/nergens', 'folder', home)).toEqual({ accepted: false, problem: 'missing' });
});

test('a file is no folder', () => {
  expect(judgePath(join(home, 'plan.pdf'), 'folder', home)).toEqual({
    accepted: false,
    problem: 'missing',
  });
});

test('a vault may be pointed at by its folder or by the file in it', () => {
  const vault = { accepted: true, path: join(home, 'Team.luwte') };
  expect(judgePath(join(home, 'Team.luwte'), 'vault', home)).toEqual(vault);
  expect(judgePath(join(home, 'Team.luwte/vault.json'), 'vault', home)).toEqual(vault);
});

test('a backup is only read, so a folder that can not be written to will do', () => {
  const backup = join(home, 'Team.luwte-backup');
  mkdirSync(backup, { mode: 0o500 });
  writeFileSync(join(home, 'backup.json'), '{}');
  expect(judgePath(backup, 'backup', home)).toEqual({ accepted: true, path: backup });
  expect(judgePath(join(home, 'backup.json'), 'backup', home)).toEqual({
    ...{ accepted: true, path: home },
  });
});

test('a print gets its extension, in a folder that is there', () => {
  expect(judgePath(join(home, 'Plan mei'), 'save-pdf', home)).toEqual({
    accepted: true,
    path: join(home, 'Plan mei.pdf'),
  });
  expect(judgePath(join(home, 'weg/Plan.pdf'), 'save-pdf', home)).toMatchObject({
    problem: 'missing',
  });
});

test('a file keeps the name it is given, with or without an extension; a folder is no file', () => {
  const file = (name: string) => judgePath(join(home, name), 'save-file', home);
  expect(file('scan.png')).toEqual({ accepted: true, path: join(home, 'scan.png') });
  expect(file('scan')).toEqual({ accepted: true, path: join(home, 'scan') });
  expect(file('Team.luwte')).toEqual({ accepted: false, problem: 'not-writable' });
});

test('what is there already is not replaced', () => {
  expect(freeName(join(home, 'plan.pdf'))).toBe(join(home, 'plan (2).pdf'));
  expect(freeName(join(home, 'plan'))).toBe(join(home, 'plan (2)'));
  expect(freeName(join(home, 'nieuw.pdf'))).toBe(join(home, 'nieuw.pdf'));
});

test.each([
  ['Woonplan mei', 'Woonplan mei'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\x', 'x'],
  ['a<b>:c|d?*"', 'a b c d'],
  ['.hidden', 'hidden'],
  ['plan\u202efdp.exe', 'plan fdp.exe'],
  ['..', 'luwte'],
  ['', 'luwte'],
])('the suggestion %j becomes the name %j', (suggestion, name) => {
  expect(fileName(suggestion)).toBe(name);
});
