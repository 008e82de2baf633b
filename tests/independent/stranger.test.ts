import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServiceBench, testPassphrase } from '../../electron/vault/service-testing.ts';
import { connectionOf } from '../../electron/vault/session.ts';

// What docs/vault-format.md tells a stranger to type, typed.
const docs = join(import.meta.dirname, '../../docs');
const blocks = [
  ...(readFileSync(join(docs, 'vault-format.md'), 'utf8')
    .split('## Reading a vault by hand')[1]
    ?.split('\n## ')[0]
    ?.matchAll(/```sh\n(.*?)```/gs) ?? []),
].map(([, commands = '']) => commands);
const [withShell = '', withPython = ''] = blocks;

/** The system's own Python, with its packages, before another one. */
const environment = { ...process.env, PATH: `/usr/bin:${process.env['PATH'] ?? ''}` };
const works = (command: string) =>
  process.platform !== 'win32' &&
  spawnSync('sh', ['-c', command], { env: environment }).status === 0;
const hasPython = works("python3 -c 'import nacl.pwhash'");
const hasCipher = hasPython && works("python3 -c 'import cryptography' && command -v sqlite3");
const hasShell =
  hasPython && works("echo 'PRAGMA cipher_version;' | sqlcipher :memory: | grep -q '^4'");

const bench = new ServiceBench();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-stranger-'));
  const { folder: vault, member } = await bench.vault();
  const service = bench.service();
  const session = await service.unlock(vault, member, testPassphrase);
  const { database } = connectionOf(session, 'casework');
  const columns = (
    database.pragma('table_xinfo(client)') as {
      name: string;
      type: string;
      notnull: number;
      dflt_value: string | null;
    }[]
  ).filter(({ notnull, dflt_value: usual }) => notnull === 1 && usual === null);
  const values = columns.map(({ name, type }) => (type === 'INTEGER' ? 0 : name));
  database
    .prepare(
      `INSERT INTO client (id, ${columns.map(({ name }) => name).join(', ')})
       VALUES ('een', ${columns.map(() => '?').join(', ')})`,
    )
    .run(values);
  database.exec("UPDATE client SET code = 'TW-1', given_name = 'Proefpersoon'");
  // As a crash leaves it: the client is in the write-ahead log only.
  cpSync(vault, join(folder, 'Team.luwte'), { recursive: true });
  await service.close();
  for (const name of ['open-vault.py', 'decrypt-database.py']) {
    copyFileSync(join(docs, name), join(folder, name));
  }
});
afterAll(async () => {
  await bench.end();
  rmSync(folder, { recursive: true, force: true });
});

function type(commands: string): void {
  // Given its input through a socket, bash may take itself for a login from elsewhere and read its settings.
  const given = ['--norc', '-eo', 'pipefail', '-c', commands];
  const { status, stderr } = spawnSync('bash', given, {
    cwd: folder,
    env: environment,
    input: `${testPassphrase}\n`,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}
const clients = () => readFileSync(join(folder, 'clients.txt'), 'utf8').trim().split('\n').at(-1);

test('the page shows two ways', () => {
  expect(withShell).toContain('sqlcipher copy.luwte/casework.db');
  expect(withPython).toContain('decrypt-database.py Team.luwte/casework.db');
});

test.skipIf(!hasCipher)(
  'a stranger reads a vault with Python and SQLite (needs PyNaCl, cryptography and sqlite3)',
  () => {
    type(withPython);
    expect(clients()).toBe('TW-1|Proefpersoon');
    expect(readFileSync(join(folder, 'check.txt'), 'utf8')).toBe('ok\n');
  },
);

test.skipIf(!hasShell)(
  'a stranger reads a vault with the sqlcipher shell (needs version 4; Debian 12 has 3)',
  () => {
    type(withShell);
    expect(clients()).toBe('TW-1|Proefpersoon');
  },
);
