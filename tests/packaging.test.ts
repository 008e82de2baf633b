import { fork, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;
let program: string;
let asar: string;

/**
 * Packs for Linux around a stand-in for Electron's binary: the configuration is checked, the files are
 * chosen, the archive is made and the fuses are set by the real tools.
 */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-package-'));
  const electron = join(folder, 'electron');
  makeStandIn(electron);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: { electronDist: electron, directories: { output: join(folder, 'out') } },
    publish: 'never',
  });
  program = join(folder, 'out/linux-unpacked');
  asar = join(program, 'resources/app.asar');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeStandIn(electron: string): void {
  mkdirSync(join(electron, 'resources'), { recursive: true });
  mkdirSync(join(electron, 'locales'));
  for (const locale of ['nl', 'en-US', 'de'])
    writeFileSync(join(electron, `locales/${locale}.pak`), '');
  // Electron's binary carries its fuses behind these characters: a version, a length, and a letter for each.
  const fuses = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\u0001\u0009', '101100011'];
  writeFileSync(join(electron, 'electron'), fuses.join(''), 'latin1');
  chmodSync(join(electron, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(electron, name), '');
}

/** The packed files, as paths with forward slashes. */
const packed = () =>
  listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

describe('what is shipped', () => {
  test('is the page, three programs, the list of the page and what npm needs', () => {
    const own = packed().filter((path) => !path.startsWith('node_modules') && /\.\w+$/.test(path));
    const inPage = own.filter((path) => path.startsWith('dist/renderer/'));
    expect(inPage.length).toBeGreaterThan(1);
    expect(own.filter((path) => !path.startsWith('dist/renderer/')).sort()).toEqual([
      'dist/electron/main.cjs',
      'dist/electron/page-map.json',
      'dist/electron/preload.cjs',
      'dist/electron/vault.cjs',
      'package.json',
    ]);
  });

  test('has the two native modules and what they need, nothing more', () => {
    const manifest: { packages: Record<string, { dev?: boolean; optional?: boolean }> } =
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const admitted = Object.entries(manifest.packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path]) => path);
    const shipped = packed()
      .filter((path) => /^node_modules\/.*\/package\.json$/.test(path))
      .map((path) => path.replace(/\/package\.json$/, ''));
    expect(shipped).toContain('node_modules/@signalapp/sqlcipher');
    expect(shipped).toContain('node_modules/sodium-native');
    expect(shipped.filter((path) => !admitted.includes(path))).toEqual([]);
  });

  test('native code lies outside the archive, for this system only', () => {
    const modules = join(program, 'resources/app.asar.unpacked/node_modules');
    for (const name of ['@signalapp/sqlcipher', 'sodium-native']) {
      expect(readdirSync(join(modules, name, 'prebuilds'))).toEqual(['linux-x64']);
    }
  });

  test('@electron/remote, the inspector, the other host, the demo and the tests stay at home', () => {
    const text = ['main', 'preload', 'vault']
      .map((name) => readFileSync(join(root, `dist/electron/${name}.cjs`), 'utf8'))
      .join('\n');
    const forbidden = /remote|inspector|playwright|chromium|demo/;
    expect(packed().filter((path) => forbidden.test(path))).toEqual([]);
    expect(text).not.toMatch(/@electron\/remote|playwright-core/);
  });

  test('a preload asks for Electron and nothing else, as a sandboxed one gets nothing else', () => {
    for (const name of ['preload', 'inspector-preload']) {
      const text = readFileSync(join(root, `dist/electron/${name}.cjs`), 'utf8');
      const asked = [...text.matchAll(/= require\("([^"]+)"\)/g)].map(([, module]) => module);
      expect([...new Set(asked)]).toEqual(['electron']);
    }
  });

  test('no link opens elsewhere, no crash is reported', () => {
    for (const name of ['main', 'preload']) {
      const text = readFileSync(join(root, `dist/electron/${name}.cjs`), 'utf8');
      expect(text).not.toMatch(/openExternal|openPath|crashReporter|autoUpdater|addRecentDocument/);
    }
  });

  test('nothing tells of the machine it was built on', () => {
    for (const name of ['main.cjs', 'preload.cjs', 'vault.cjs', 'page-map.json']) {
      expect(readFileSync(join(root, 'dist/electron', name), 'utf8')).not.toContain(root);
    }
  });
});

test('the packed vault process starts with what was packed', async () => {
  const app = join(folder, 'app');
  extractAll(asar, app);
  const child = fork(join(app, 'dist/electron/vault.cjs'), [], { env: {}, execArgv: [] });
  const first = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  expect(first).toEqual({ control: 'ready' });
  child.removeAllListeners('exit');
  child.kill();
});

test('the rescue is shipped beside the program, and needs nothing of it', () => {
  const shipped = join(program, 'resources/rescue');
  expect(readdirSync(join(shipped, 'node_modules/sodium-native/prebuilds'))).toEqual(['linux-x64']);
  // Elsewhere, so that nothing is found in a folder above it.
  const rescue = join(folder, 'rescue');
  renameSync(shipped, rescue);
  const ended = spawnSync(process.execPath, [join(rescue, 'rescue.cjs')], { encoding: 'utf8' });
  expect(ended.stderr).toContain('--vault MAP --verify');
  expect(ended.status).toBe(2);
});

/** A fuse is a digit, given as its character code. */
const fuse = { off: 48, on: 49 };

test('the fuses are blown', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(join(program, 'luwte'));
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  ];
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const option of off) expect(wire[option]).toBe(fuse.off);
  for (const option of on) expect(wire[option]).toBe(fuse.on);
});

test('only the languages of the program are shipped', () => {
  expect(readdirSync(join(program, 'locales')).sort()).toEqual(['en-US.pak', 'nl.pak']);
});
