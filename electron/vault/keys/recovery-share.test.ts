import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LuwteError } from '../../../contract/errors.ts';
import { encodeRecoveryCode, newRecoverySecret } from './recovery-code.ts';
import {
  decodeShare,
  joinShares,
  type RecoveryShare,
  readTypedRecovery,
  setName,
  splitRecoveryCode,
} from './recovery-share.ts';
import { newSecret } from './secret.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const decode = (typed: string) => decodeShare(newSecret, typed);
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
  [1, 0],
  [2, 0],
  [2, 1],
] as const;

function share(typed: string): RecoveryShare {
  const read = decode(typed);
  if (!('part' in read)) throw new Error(`no share: ${read.problem}`);
  return read;
}

const join = (typed: readonly string[], [one, other]: readonly [number, number]) =>
  joinShares(newSecret, [share(typed[one] ?? ''), share(typed[other] ?? '')]);

const read = (one = '', other = '', set?: string) =>
  readTypedRecovery(newSecret, [one, other], set);
const failsWith = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

test('a share is sixteen groups of five, with its number and set inside', async () => {
  const { set, shares } = await splitRecoveryCode(newRecoverySecret(newSecret));
  expect(shares).toHaveLength(3);
  for (const [at, typed] of shares.entries()) {
    expect(typed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){15}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(share(typed)).toMatchObject({ number: at + 1, set });
  }
  expect(setName('9f2c01ab')).toBe('9F2C-01AB');
});

test('any two shares give the code back, in either order', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      const { shares } = await splitRecoveryCode(secret);
      for (const pair of pairs) expect((await join(shares, pair))?.equals(secret)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('one share fits every code there is, so it says nothing', async () => {
  // With one point of a line, each value at zero is as likely: for every byte of the code another share can exist.
  const { shares } = await splitRecoveryCode(Buffer.alloc(32, 7));
  const [one] = shares.map(share);
  if (!one) throw new Error('there are three');
  const codes = new Set<number>();
  for (let value = 0; value < 256; value += 1) {
    const part = new Uint8Array(33).fill(value);
    part[32] = ((one.part[32] ?? 0) % 255) + 1;
    const code = await joinShares(newSecret, [one, { ...one, part }]);
    codes.add(code?.[0] ?? -1);
  }
  expect(codes.size).toBe(256);
});

test('the same share twice gives nothing', async () => {
  const { shares } = await splitRecoveryCode(newRecoverySecret(newSecret));
  expect(await join(shares, [1, 1])).toBeNull();
});

test('one wrong symbol in a share is found, and its group named', async () => {
  const { shares } = await splitRecoveryCode(newRecoverySecret(newSecret));
  for (const typed of shares) {
    const right = typed.replaceAll('-', '');
    for (let place = 0; place < right.length; place += 1) {
      for (const shift of [1, 13, 31]) {
        const symbols = [...right];
        symbols[place] = alphabet[(alphabet.indexOf(symbols[place] ?? '') + shift) % 32] ?? '';
        expect(decode(symbols.join(''))).toEqual({
          problem: 'group',
          group: Math.floor(place / 5) + 1,
        });
      }
    }
  }
});

test('a group that still fits after two mistakes is caught by the checksum', async () => {
  const { shares } = await splitRecoveryCode(newRecoverySecret(newSecret));
  const [typed = ''] = shares;
  const other = (await splitRecoveryCode(newRecoverySecret(newSecret))).shares[0] ?? '';
  let caught = 0;
  for (let group = 0; group < 16; group += 1) {
    const groups = typed.split('-');
    // A whole group of another share: its own check symbol is right.
    const strange = other.split('-')[group] ?? '';
    if (groups[group] === strange) continue;
    groups[group] = strange;
    const read = decode(groups.join('-'));
    caught += 'problem' in read && read.problem === 'checksum' ? 1 : 0;
  }
  // Sixteen bits miss one in 65,536.
  expect(caught).toBeGreaterThanOrEqual(13);
});

test('a recovery code is no share, a share no code, and neither is anything else', async () => {
  const secret = newRecoverySecret(newSecret);
  expect(decode(encodeRecoveryCode(secret))).toMatchObject({ problem: 'group', group: 1 });
  const { shares } = await splitRecoveryCode(secret);
  await expect(readTypedRecovery(newSecret, shares[0] ?? '', undefined)).rejects.toEqual(
    failsWith('vault.wrong-recovery-code', { group: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      expect(decode(typed)).not.toHaveProperty('part');
    }),
  );
});

test('of two shares the wrong one is named', async () => {
  const secret = newRecoverySecret(newSecret);
  const now = await splitRecoveryCode(secret);
  const before = await splitRecoveryCode(secret);
  const [one = '', two = ''] = now.shares;
  const [, old = ''] = before.shares;
  const sets = { now: setName(now.set), before: setName(before.set) };

  await expect(read(one, two.slice(0, -1))).rejects.toEqual(
    failsWith('recovery.wrong-share', { share: 2, problem: 'length' }),
  );
  await expect(read(`${one.slice(0, -1)}${one.endsWith('0') ? '1' : '0'}`, two)).rejects.toEqual(
    failsWith('recovery.wrong-share', { share: 1, group: 16 }),
  );
  await expect(read(two, two)).rejects.toEqual(failsWith('recovery.same-share', { number: 2 }));
  const stranger = failsWith('recovery.share-of-other-set', { number: 2, set: sets.before });
  await expect(read(one, old, now.set)).rejects.toEqual(stranger);
  await expect(read(old, one, now.set)).rejects.toEqual(stranger);
  await expect(read(one, old)).rejects.toEqual(
    failsWith('recovery.shares-of-two-sets', { first: sets.now, second: sets.before }),
  );
  expect((await read(one, two, now.set)).equals(secret)).toBe(true);
  // Shares of an earlier set of the same code still fit together.
  expect((await read(old, before.shares[2], now.set)).equals(secret)).toBe(true);
});

test('whatever is typed as two shares, it is told in a way that the user can be told', async () => {
  const { shares } = await splitRecoveryCode(newRecoverySecret(newSecret));
  const anything = fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom(...shares));
  await fc.assert(
    fc.asyncProperty(anything, anything, async (one, other) => {
      const outcome = await read(one, other).catch((error: unknown) => error);
      expect(Buffer.isBuffer(outcome) || outcome instanceof LuwteError).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the worked example of docs/vault-format.md, made by another program', async () => {
  const shares = [
    '06FJ9-R0DBW-04G2H-0810W-40G2B-0810Y-40G2D-0810R-40G2F-0810T-40G21-0810M-40G23-0810P-40G25-1H96W',
    '0AFJW-R0DBW-0904V-6HJ5D-9H7MM-MJARZ-BDF5Y-TN2QR-A98QV-0WVPC-ENY7E-YYKSJ-D1NPZ-WVB4X-CXH6C-3T5W2',
    '0EFJC-R0DBW-0DG6T-4S365-D1N6T-RVKG4-E9T7R-CY3TY-FHZ4F-0GJ4K-8S44C-MK2ES-A195J-8NJR8-B9E5E-XWJ0S',
  ];
  const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  for (const pair of pairs) expect((await join(shares, pair))?.equals(secret)).toBe(true);
});
