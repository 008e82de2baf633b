import sodium from 'sodium-native';
import { expect, test } from 'vitest';
import { bindKey, newDeviceFactor } from './device-secret.ts';
import { kdfFloor } from './kdf.ts';
import { newKeyPair, unwrapPrivateKey, wrapPrivateKey } from './member-key.ts';
import { newSecret } from './secret.ts';

const bytes = (from: number, count: number) =>
  Buffer.from(Array.from({ length: count }, (_, index) => from + index));

test('keyed BLAKE2b gives what its authors publish (blake2b-kat.txt)', () => {
  const hash = Buffer.alloc(64);
  sodium.crypto_generichash(hash, Buffer.of(0), bytes(0, 64));
  expect(hash.toString('hex')).toBe(
    '961f6dd1e4dd30f63901690c512e78e4b45e4742ed197c3c5e45c549fd25f2e4' +
      '187b0bc9fe30492b16b0d0bc4ef9b0f34c7003fac09a5ef1532e69430234cebd',
  );
});

test('the worked example of docs/vault-format.md', () => {
  expect(bindKey(newSecret, bytes(32, 32), bytes(0, 32)).toString('hex')).toBe(
    '526b8b749d737aeb08af25ced2863b65357a75373afd85cfab242dced75dc237',
  );
});

test('a bound slot opens with both halves only, and only under its own binding', async () => {
  const owner = { format: 1, vaultId: 'a-vault', memberId: 'a-member' };
  const { privateKey } = newKeyPair(newSecret);
  const device = newDeviceFactor(newSecret, 'a-binding');
  const phrase = 'de goede zin';
  const slot = await wrapPrivateKey(owner, phrase, kdfFloor, privateKey, device);
  const opened = newSecret(32);
  const opens = (changed: typeof slot, passphrase: string, secret: Buffer | null) =>
    unwrapPrivateKey(owner, passphrase, changed, opened, secret);
  expect(slot.device).toBe('a-binding');
  expect(await opens(slot, phrase, device.secret)).toBe(true);
  expect(opened.equals(privateKey)).toBe(true);

  expect(await opens(slot, phrase, null)).toBe(false);
  expect(await opens(slot, phrase, newDeviceFactor(newSecret, 'a-binding').secret)).toBe(false);
  expect(await opens(slot, 'de foute zin', device.secret)).toBe(false);
  const { device: _, ...loose } = slot;
  expect(await opens(loose, phrase, device.secret)).toBe(false);
  expect(await opens({ ...slot, device: 'another' }, phrase, device.secret)).toBe(false);
});
