import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTypedCode } from '../../electron/vault/keys/recovery-code.ts';
import { splitRecoveryCode } from '../../electron/vault/keys/recovery-share.ts';
import { withSecrets } from '../../electron/vault/keys/secret.ts';
import { ServiceBench, testPassphrase } from '../../electron/vault/service-testing.ts';

// The command as it is shipped.
const entry = join(import.meta.dirname, '../../dist/electron/rescue.cjs');
const bench = new ServiceBench();
let vault: { folder: string; recoveryCode: string };
let shares: readonly string[];
const out = mkdtempSync(join(tmpdir(), 'luwte-out-'));

beforeAll(async () => {
  vault = await bench.vault();
  const code = await withSecrets((take) =>
    splitRecoveryCode(readTypedCode(take, vault.recoveryCode)),
  );
  shares = code.shares;
});
afterAll(async () => {
  await bench.end();
  rmSync(out, { recursive: true, force: true });
});

function run(input: string, ...args: string[]) {
  const ended = spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8' });
  return { ...ended, all: ended.stdout + ended.stderr };
}

test.each([
  ['a passphrase', () => testPassphrase],
  ['a passphrase and more lines', () => `${testPassphrase}\r\nen nog iets`],
  ['a recovery code', () => vault.recoveryCode],
  [
    'a recovery code, typed carelessly',
    () => vault.recoveryCode.toLowerCase().replaceAll('-', ' '),
  ],
  ['two shares of it', () => `${shares[2]} ${shares[0]}`],
])('with %s on standard input a whole vault is checked', (_, secret) => {
  const { status, stdout } = run(`${secret()}\n`, '--vault', vault.folder, '--verify');
  expect(status).toBe(0);
  expect(stdout).toContain('Alles is gelezen.');
});

test('of mistyped shares the group is named, of one share nothing opens', () => {
  const [one = '', two = ''] = shares;
  const mistyped = `${one} ${two.slice(0, -1)}${two.endsWith('0') ? '1' : '0'}`;
  const at = ['--vault', vault.folder, '--verify', '--language', 'en'];
  expect(run(mistyped, ...at)).toMatchObject({
    status: 3,
    stderr: 'Share 2 is wrong in group 16.\n',
  });
  expect(run(one, ...at).status).toBe(3);
  expect(run(`${one} ${one}`, ...at).all).toContain('do not belong together');
});

test('it writes to a new folder, warns, and tells nothing secret', () => {
  const into = join(out, 'nieuw');
  const { status, all, stderr } = run(testPassphrase, '--vault', vault.folder, '--out', into);
  expect(status).toBe(0);
  expect(stderr).toContain('leesbaar voor iedereen');
  expect(all).not.toContain(testPassphrase);
  expect(readdirSync(into)).toEqual(expect.arrayContaining(['report.json', 'report.md', 'tables']));
});

test('a changed byte is status 1', () => {
  const folder = join(out, 'kapot.luwte');
  spawnSync('cp', ['-r', vault.folder, folder]);
  writeFileSync(join(folder, 'vault.json'), 'weg');
  writeFileSync(join(folder, 'places.db'), Buffer.alloc(40_960, 3));
  const { status, stdout } = run(testPassphrase, '--vault', folder, '--verify', '--language', 'en');
  expect(status).toBe(1);
  expect(stdout).toContain('places: damaged: pages 1–10');
});

test.each([
  [['--verify']],
  [['--vault', 'x']],
  [['--vault', 'x', '--verify', '--out', 'y']],
  [['--vault', 'x', '--verify', '--passphrase', 'geheim']],
])('used otherwise (%j) it says how, and repeats nothing', (args) => {
  const { status, all } = run('', ...args);
  expect(status).toBe(2);
  expect(all).toContain('--vault MAP --verify');
  expect(all).not.toContain('geheim');
});

test('wrong words are status 3, no vault 4', () => {
  expect(run('iets anders', '--vault', vault.folder, '--verify').status).toBe(3);
  expect(run('iets', '--vault', out, '--verify').status).toBe(4);
});

test.skipIf(process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)(
  'on a terminal nothing of what is typed is shown (needs `script`)',
  async () => {
    const command = `${process.execPath} ${entry} --vault ${vault.folder} --verify`;
    const child = spawn('script', ['-qec', command, '/dev/null']);
    let shown = '';
    child.stdout.on('data', (text) => {
      shown += String(text);
      if (shown.includes('niet wat u typt') && !shown.includes('klaar?')) {
        shown += 'klaar?';
        child.stdin.write(`${testPassphrase}x\u007f\r`);
      }
    });
    await new Promise((resolve) => child.once('exit', resolve));
    expect(shown).toContain('Alles is gelezen.');
    expect(shown).not.toContain(testPassphrase.slice(0, 6));
  },
);
