import { expect, test } from 'vitest';
import { keyId, newCompartmentKey, openGrant, sealGrant } from './compartment-key.ts';
import { kdfFloor } from './kdf.ts';
import { newKeyPair, unwrapPrivateKey, wrapPrivateKey } from './member-key.ts';
import { unwrapPastKeys, wrapPastKeys } from './past-key.ts';
import { pinKeys, pinMarks, sameMac } from './pin.ts';
import { newSecret, withSecrets } from './secret.ts';

const owner = { format: 1, vaultId: 'a-vault', memberId: 'a-member' };
const opens = (
  who: typeof owner,
  passphrase: string,
  slot: Parameters<typeof unwrapPrivateKey>[2],
) => unwrapPrivateKey(who, passphrase, slot, newSecret(32), null);

test('a private key opens with its passphrase only, and only in its own place', async () => {
  const { privateKey } = newKeyPair(newSecret);
  const slot = await wrapPrivateKey(owner, 'de goede zin', kdfFloor, privateKey, null);
  const opened = newSecret(32);
  expect(await unwrapPrivateKey(owner, 'de goede zin', slot, opened, null)).toBe(true);
  expect(opened.equals(privateKey)).toBe(true);

  expect(await opens(owner, 'de foute zin', slot)).toBe(false);
  expect(await opens({ ...owner, vaultId: 'another' }, 'de goede zin', slot)).toBe(false);
  expect(await opens({ ...owner, memberId: 'another' }, 'de goede zin', slot)).toBe(false);
  expect(await opens({ ...owner, format: 2 }, 'de goede zin', slot)).toBe(false);
  const dearer = { ...slot, kdf: { ...slot.kdf, opslimit: 4 } };
  expect(await opens(owner, 'de goede zin', dearer)).toBe(false);
});

test('a grant opens for the one it was sealed to', () => {
  const [mine, theirs] = [newKeyPair(newSecret), newKeyPair(newSecret)];
  const key = newCompartmentKey(newSecret);
  const sealed = sealGrant(key, mine.publicKey);
  expect(openGrant(newSecret, sealed, mine)?.equals(key)).toBe(true);
  expect(openGrant(newSecret, sealed, theirs)).toBeNull();
});

test('a pin of format 1 tells other keys, another order and another holder', () => {
  const { privateKey } = newKeyPair(newSecret);
  const [one, two] = [newCompartmentKey(newSecret), newCompartmentKey(newSecret)];
  const both = [
    ['casework', one],
    ['places', two],
  ] as const;
  const pin = pinKeys(privateKey, both);
  expect(sameMac(pin, pinKeys(privateKey, both))).toBe(true);
  expect(sameMac(pin, pinKeys(privateKey, both.toReversed()))).toBe(false);
  expect(sameMac(pin, pinKeys(privateKey, both.slice(0, 1)))).toBe(false);
  expect(sameMac(pin, pinKeys(one, both))).toBe(false);
});

test('a pin tells other marks, fewer of them, and another holder', () => {
  const { privateKey } = newKeyPair(newSecret);
  const [one, two] = [newCompartmentKey(newSecret), newCompartmentKey(newSecret)];
  const marks = [
    { compartment: 'casework', epoch: 1, keyId: keyId(one) },
    { compartment: 'treatment', epoch: 2, keyId: keyId(two) },
  ] as const;
  const [first] = marks;
  const pin = pinMarks(privateKey, marks);
  expect(sameMac(pin, pinMarks(privateKey, marks))).toBe(true);
  expect(sameMac(pin, pinMarks(privateKey, [first]))).toBe(false);
  expect(sameMac(pin, pinMarks(privateKey, [{ ...first, epoch: 2 }, ...marks.slice(1)]))).toBe(
    false,
  );
  expect(sameMac(pin, pinMarks(one, marks))).toBe(false);
});

test('past keys open under the key that came after them, in their own place', () => {
  const [old, present, other] = [1, 2, 3].map(() => newCompartmentKey(newSecret));
  if (!old || !present || !other) throw new Error('three keys were made');
  const place = { vaultId: '0198b1c2', name: 'treatment' };
  const past = [{ epoch: 1, entries: 7, key: old }];
  const wrapped = wrapPastKeys(place, { epoch: 2, key: present, past });
  const open = (epoch: number, key: Buffer, rows = wrapped) =>
    unwrapPastKeys(newSecret, { ...place, epoch }, key, rows);
  expect(open(2, present)).toEqual(past);
  expect(open(2, other)).toBeNull();
  expect(open(3, present)).toBeNull();
  expect(
    open(
      2,
      present,
      wrapped.map((row) => ({ ...row, entries: 8 })),
    ),
  ).toBeNull();
});

test('secrets are gone when the work ends, also when it fails', async () => {
  const kept: Buffer[] = [];
  const failing = withSecrets((take) => {
    const secret = take(32);
    secret.fill(7);
    kept.push(secret);
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(kept[0]).toHaveLength(0);
});
