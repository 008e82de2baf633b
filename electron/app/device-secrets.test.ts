import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeElectron } from '../../tests/doubles/electron.ts';
import { startElectronShell } from '../shell/electron.ts';
import type { SecretStore } from '../shell/shell.ts';
import { HostSecrets } from '../vault/host-secrets.ts';
import type { DeviceSecrets } from '../vault/keys/device-secret.ts';
import { newSecret } from '../vault/keys/secret.ts';
import { DeviceSecretFile } from './device-secrets.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-device-'));
  file = join(folder, 'device-secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A system's store of one user: only the same key turns its bytes back. */
function storeOf(key = randomBytes(32)): SecretStore {
  return {
    available: async () => 'os',
    seal: async (secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal: async (sealed) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    },
  };
}

/** The vault process's side and the host's, joined as the two processes are: by JSON. */
function joined(store: SecretStore, from = file): DeviceSecrets {
  const host = new DeviceSecretFile(from, store);
  const secrets: HostSecrets = new HostSecrets((message) => {
    if (!('control' in message) || message.control !== 'secret') throw new Error('not asked');
    const { id, question } = JSON.parse(JSON.stringify(message));
    void host
      .answer(question)
      .then((answer) => secrets.receive(id, JSON.parse(JSON.stringify(answer))));
  });
  return secrets;
}

const binding = '019cadb4-2800-7000-8000-00000000000f';
const secret = randomBytes(32);
const find = (secrets: DeviceSecrets) => secrets.find(newSecret, binding);
const code = (error: string) => expect.objectContaining({ code: error });

test('a secret comes back on the device and for the user that kept it, also after a restart', async () => {
  const store = storeOf();
  await joined(store).keep(binding, secret);
  const again = joined(store);
  expect(await again.has(binding)).toBe(true);
  expect((await find(again)).equals(secret)).toBe(true);
});

test('on another device it was never kept; for another user the system does not give it back', async () => {
  await joined(storeOf()).keep(binding, secret);
  const elsewhere = joined(storeOf(), join(folder, 'other.json'));
  expect(await elsewhere.has(binding)).toBe(false);
  await expect(find(elsewhere)).rejects.toEqual(code('binding.other-device'));
  await expect(find(joined(storeOf()))).rejects.toEqual(code('binding.secret-lost'));
});

test('the file holds what the system sealed, and nothing else of the secret', async () => {
  await joined(storeOf()).keep(binding, secret);
  const text = readFileSync(file, 'utf8');
  for (const form of ['hex', 'base64', 'latin1'] as const) {
    expect(text).not.toContain(secret.toString(form));
  }
  expect(Object.keys(JSON.parse(text))).toEqual([binding]);
});

test.each(['none', 'basic_text'] as const)(
  'with a store of kind %s nothing is kept, and nothing given',
  async (kind) => {
    const store = storeOf();
    await joined(store).keep(binding, secret);
    const weak = joined({ ...store, available: async () => kind });
    expect(await weak.store()).toBe(kind);
    await expect(weak.keep('another', secret)).rejects.toEqual(code('binding.no-store'));
    await expect(find(weak)).rejects.toEqual(code('binding.secret-lost'));
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([binding]);
  },
);

test('a store that gives something else back than it was given is not relied on', async () => {
  const forgetful = joined({ ...storeOf(), unseal: async () => 'iets anders' });
  await expect(forgetful.keep(binding, secret)).rejects.toEqual(code('binding.no-store'));
  expect(existsSync(file)).toBe(false);
});

test('a store that fails, a damaged file and an answer that is no secret leave it closed', async () => {
  const broken = joined({ ...storeOf(), seal: () => Promise.reject(new Error('keychain')) });
  await expect(broken.keep(binding, secret)).rejects.toEqual(code('binding.no-store'));
  const store = storeOf();
  await joined(store).keep(binding, secret);
  const odd = joined({ ...store, unseal: async () => 'zz'.repeat(32) });
  await expect(find(odd)).rejects.toEqual(code('binding.secret-lost'));
  writeFileSync(file, '{"half');
  await expect(find(joined(store))).rejects.toEqual(code('binding.secret-lost'));
  await joined(store).keep(binding, secret);
  expect((await find(joined(store))).equals(secret)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
});

test('an answer to a question of an earlier vault process reaches nobody', async () => {
  const asked: string[] = [];
  const secrets = new HostSecrets((message) => {
    if ('control' in message && message.control === 'secret') asked.push(message.id);
  });
  const waiting = secrets.has(binding);
  secrets.receive('0', { has: true });
  secrets.receive(asked[0] ?? '', { has: false });
  expect(await waiting).toBe(false);
  void secrets.has(binding);
  expect(new Set(asked).size).toBe(2);
});

test.each([
  ['darwin', 'unknown', true, 'os'],
  ['win32', 'unknown', true, 'os'],
  ['linux', 'gnome_libsecret', true, 'os'],
  ['linux', 'basic_text', true, 'basic_text'],
  ['linux', 'unknown', true, 'none'],
  ['linux', 'gnome_libsecret', false, 'none'],
] as const)(
  'Electron on %s with %s (available: %s) counts as %s',
  async (platform, backend, available, kind) => {
    const electron = new FakeElectron();
    electron.backend = backend;
    electron.encryption = available;
    const shell = await startElectronShell(electron.api, { preload: '/preload.cjs', platform });
    if (!shell) throw new Error('it runs already');
    const secrets = joined(shell.secrets);
    expect(await secrets.store()).toBe(kind);
    if (kind === 'os') {
      await secrets.keep(binding, secret);
      expect((await find(secrets)).equals(secret)).toBe(true);
    } else {
      await expect(secrets.keep(binding, secret)).rejects.toEqual(code('binding.no-store'));
      expect(existsSync(file)).toBe(false);
    }
  },
);
