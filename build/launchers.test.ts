import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFromLock } from './complete-lock.mjs';
import { chooseHosts, givesWay, hasDisplay } from './hosts.mjs';
import { mapPage } from './page-map.mjs';
import { countResults, listFailures } from './results.mjs';

const laptop = {
  hasDisplay: true,
  wantsTour: false,
  electron: 'unavailable',
  browser: '/usr/bin/chromium',
  installedBrowser: false,
} as const;

describe('which host opens the program', () => {
  const hosts = (found: Parameters<typeof chooseHosts>[0]) =>
    chooseHosts(found).map(({ host }) => host);

  test('Electron when it is there, with the browser to fall back on', () => {
    expect(hosts({ ...laptop, electron: 'installed' })).toEqual(['electron', 'chromium']);
    expect(hosts({ ...laptop, electron: 'fetched', browser: null })).toEqual(['electron']);
  });

  test('else the installed browser', () => {
    expect(chooseHosts(laptop)).toEqual([
      {
        host: 'chromium',
        why: "Electron can't be had here and /usr/bin/chromium is installed",
      },
    ]);
  });

  test('a browser that was installed for it is named as such', () => {
    const [choice] = chooseHosts({ ...laptop, installedBrowser: true });
    expect(choice?.why).toContain('was installed for it');
  });

  test('without a display it makes pictures instead', () => {
    expect(hosts({ ...laptop, hasDisplay: false, electron: 'installed' })).toEqual(['tour']);
  });

  test('the tour when it was asked for', () => {
    expect(hosts({ ...laptop, wantsTour: true })).toEqual(['tour']);
  });

  test('nothing when there is nothing', () => {
    expect(hosts({ ...laptop, browser: null })).toEqual([]);
    expect(hosts({ ...laptop, browser: null, hasDisplay: false })).toEqual([]);
  });

  test('only Linux can be without a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  test('a host that dies at once gives way; one that was used, or closed, does not', () => {
    expect(givesWay({ code: 1, milliseconds: 300 })).toBe(true);
    expect(givesWay({ code: 1, milliseconds: 60_000 })).toBe(false);
    expect(givesWay({ code: 0, milliseconds: 300 })).toBe(false);
  });
});

describe('the counts at the end of a test run', () => {
  const report = (passed: number, failed: number, testResults: object[] = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  });

  test('checks and tests are counted together', () => {
    const tests = { status: 0, report: report(10, 0) };
    expect(countResults([true, true, true], tests)).toEqual({ passed: 13, failed: 0 });
    expect(countResults([true, false, true], tests)).toEqual({ passed: 12, failed: 1 });
  });

  test('a file that could not be loaded counts as one that failed', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countResults([], { status: 1, report: report(4, 0, [broken]) })).toEqual({
      passed: 4,
      failed: 1,
    });
  });

  test('a failed test is not counted twice', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countResults([], { status: 1, report: report(4, 1, [file]) })).toEqual({
      passed: 4,
      failed: 1,
    });
  });

  test('a run that broke off is never clean', () => {
    expect(countResults([true], { status: 1, report: null })).toEqual({ passed: 1, failed: 1 });
    expect(countResults([], { status: 137, report: report(9, 0) })).toEqual({
      passed: 9,
      failed: 1,
    });
    expect(countResults([false], null)).toEqual({ passed: 0, failed: 1 });
  });
});

test('what failed is named at the end, in a line each', () => {
  const passed = { status: 'passed', fullName: 'goed', failureMessages: [] };
  const failed = {
    ...{ status: 'failed', fullName: 'the window opens' },
    failureMessages: ['\u001b[31mError: no window\u001b[39m\n    at x.ts:1'],
  };
  const testResults = [
    { name: '/p/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: '/p/b.test.ts', status: 'failed', message: 'Error: no file', assertionResults: [] },
    { name: '/p/c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ];
  expect(listFailures({ testResults }, '/p')).toEqual([
    'a.test.ts: the window opens: Error: no window',
    'b.test.ts: Error: no file',
  ]);
  expect(listFailures(null, '/p')).toEqual([]);
});

describe("the list of the page's files", () => {
  function folderWith(names: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'luwte-map-'));
    mkdirSync(join(folder, 'assets'));
    for (const name of names) writeFileSync(join(folder, name), '');
    return folder;
  }

  test('has each file under the path that asks for it', () => {
    const folder = folderWith(['index.html', 'assets/a.js', 'assets/f.woff2']);
    expect(mapPage(folder)).toEqual({
      '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
      '/assets/a.js': { file: 'assets/a.js', type: 'text/javascript; charset=utf-8' },
      '/assets/f.woff2': { file: 'assets/f.woff2', type: 'font/woff2' },
    });
    rmSync(folder, { recursive: true });
  });

  test('a file of an unknown kind stops the build', () => {
    const folder = folderWith(['index.html', 'assets/a.exe']);
    expect(() => mapPage(folder)).toThrow('assets/a.exe');
    rmSync(folder, { recursive: true });
  });
});

describe('the lock of the packages', () => {
  const lock: { packages: Record<string, object> } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
  );

  test('has the packages of every platform, so that npm ci works on each', () => {
    expect(Object.keys(missingFromLock(lock.packages))).toEqual([]);
  });

  test('one that is left out is noticed, with what it is for', () => {
    const asker = { optionalDependencies: { '@x/y-linux-x64-musl': '1.2.3' }, dev: true };
    expect(missingFromLock({ 'node_modules/@x/y': asker })).toEqual({
      'node_modules/@x/y-linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});
