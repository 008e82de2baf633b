import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsFile } from './settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-settings-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');

test('a fresh laptop speaks Dutch and locks after five minutes', () => {
  expect(new SettingsFile(folder).current).toEqual({
    locale: 'nl',
    colorScheme: 'auto',
    autoLockMinutes: 5,
    vaults: [],
  });
});

test('what was chosen is there after a restart', () => {
  new SettingsFile(folder).change({ locale: 'en', autoLockMinutes: 2 });
  expect(new SettingsFile(folder).current).toMatchObject({ locale: 'en', autoLockMinutes: 2 });
});

test('a damaged file is kept aside and the defaults come in its place', () => {
  writeFileSync(file(), '{"locale": "nl", ');
  const settings = new SettingsFile(folder);
  expect(settings.current.locale).toBe('nl');
  const [aside] = readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'));
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"locale": "nl", ');
});

test.each([{ autoLockMinutes: 0 }, { locale: 'de' }, { vaults: 'all' }, []])(
  'a file that says %j counts as damaged',
  (content) => {
    writeFileSync(file(), JSON.stringify(content));
    expect(new SettingsFile(folder).current.autoLockMinutes).toBe(5);
  },
);

test('the vault opened last is offered first, and each once', () => {
  const settings = new SettingsFile(folder);
  for (const vault of ['/a', '/b', '/a']) settings.rememberVault(vault);
  expect(settings.current.vaults).toEqual(['/a', '/b']);
  settings.forgetVault('/a');
  expect(new SettingsFile(folder).current.vaults).toEqual(['/b']);
});

test('only the user can read it, and no half-written file stays behind', () => {
  new SettingsFile(folder).change({ locale: 'en' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o077).toBe(0);
});
