import { expect, test } from 'vitest';
import { browserArguments, browserPlaces, findBrowser, profileParent } from './chromium-browser.ts';
import { shellPaths } from './chromium-paths.ts';

test('the first browser that is installed is taken', () => {
  const installed = browserPlaces(process.platform, process.env)[2];
  expect(findBrowser((path) => path === installed)).toBe(installed);
  expect(findBrowser(() => false)).toBeNull();
});

test('on Windows it is looked for where programs are installed, for all or for one', () => {
  const places = browserPlaces('win32', {
    ProgramFiles: 'C:\\Program Files',
    LocalAppData: 'C:\\Users\\m\\AppData\\Local',
  });
  expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain(
    'C:\\Users\\m\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

test('nothing resolves, nothing listens, nothing is fetched', () => {
  const given = browserArguments({ width: 1280, height: 800 });
  for (const flag of [
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--no-default-browser-check',
  ]) {
    expect(given).toContain(flag);
  }
  expect(given.join(' ')).not.toMatch(/remote-debugging|no-sandbox|disable-web-security/);
});

test('the profile is in memory where there is enough, and where a snap can see it', () => {
  const folders = { memory: '/dev/shm', temporary: '/tmp', home: '/home/m' };
  const exists = () => true;
  expect(profileParent('/usr/bin/chromium', folders, exists)).toBe('/dev/shm');
  expect(profileParent('/usr/bin/chromium', { ...folders, memory: null }, exists)).toBe('/tmp');
  expect(profileParent('/snap/bin/chromium', folders, exists)).toBe('/home/m/snap/chromium/common');
  expect(profileParent('/usr/bin/chromium-browser', folders, () => false)).toBe('/dev/shm');
});

test('settings stand where Electron would put them', () => {
  expect(shellPaths('linux', {}, '/home/m').appData).toBe('/home/m/.config/Luwte');
  expect(shellPaths('linux', { XDG_CONFIG_HOME: '/c' }, '/home/m').appData).toBe('/c/Luwte');
  expect(shellPaths('darwin', {}, '/Users/m').appData).toBe(
    '/Users/m/Library/Application Support/Luwte',
  );
  expect(shellPaths('win32', { APPDATA: '/r' }, '/u').appData).toBe('/r/Luwte');
});
