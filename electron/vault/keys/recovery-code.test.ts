import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeRecoveryCode,
  encodeRecoveryCode,
  newRecoverySecret,
  recoveryKeyPair,
} from './recovery-code.ts';
import { newSecret } from './secret.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const newRecoveryCode = () => encodeRecoveryCode(newRecoverySecret(newSecret));
const decode = (typed: string) => decodeRecoveryCode(newSecret, typed);

test('a code is thirteen groups of five, in letters that can not be mistaken', () => {
  expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('the worked example of docs/vault-format.md', () => {
  const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  expect(encodeRecoveryCode(secret)).toBe(
    '000GC-40R4Y-0M301-E209M-185G2-R38EE-1W810-24GKG-2GAH0-C5RR1-34D1A-P70XT-3RFGY',
  );
  expect(recoveryKeyPair(newSecret, secret).publicKey.toString('hex')).toBe(
    '62a245dc79ecb406bcff0f4f53ab1989cc0abb8fbf8258bf6ff5b18daa9b4512',
  );
});

test('every code reads back, however it is typed', () => {
  const typists = fc.constantFrom(
    (code: string) => code,
    (code: string) => code.toLowerCase(),
    (code: string) => code.replaceAll('-', ''),
    (code: string) => code.replaceAll('-', ' — '),
    (code: string) => ` ${code.replaceAll('-', '\n')} `,
    (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'I'),
  );
  fc.assert(
    fc.property(secrets, typists, (secret, type) => {
      const read = decode(type(encodeRecoveryCode(secret)));
      expect(Buffer.isBuffer(read) && read.equals(secret)).toBe(true);
    }),
  );
});

test('one wrong symbol is found, and its group named', () => {
  fc.assert(
    fc.property(secrets, fc.nat(64), fc.integer({ min: 1, max: 31 }), (secret, place, shift) => {
      const symbols = [...encodeRecoveryCode(secret).replaceAll('-', '')];
      const old = alphabet.indexOf(symbols[place] ?? '');
      symbols[place] = alphabet[(old + shift) % 32] ?? '';
      expect(decode(symbols.join(''))).toEqual({
        problem: 'group',
        group: Math.floor(place / 5) + 1,
      });
    }),
    { numRuns: 500 },
  );
});

test('two swapped symbols of a group are found', () => {
  fc.assert(
    fc.property(secrets, fc.nat(12), fc.nat(4), fc.nat(4), (secret, group, one, other) => {
      const symbols = [...encodeRecoveryCode(secret).replaceAll('-', '')];
      const [a, b] = [group * 5 + one, group * 5 + other];
      fc.pre(symbols[a] !== symbols[b]);
      [symbols[a], symbols[b]] = [symbols[b] ?? '', symbols[a] ?? ''];
      expect(decode(symbols.join(''))).toEqual({ problem: 'group', group: group + 1 });
    }),
    { numRuns: 500 },
  );
});

test('two swapped groups are found, at the first of them', () => {
  fc.assert(
    fc.property(secrets, fc.nat(12), fc.nat(12), (secret, one, other) => {
      fc.pre(one < other);
      const groups = encodeRecoveryCode(secret).split('-');
      [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
      expect(decode(groups.join('-'))).toEqual({ problem: 'group', group: one + 1 });
    }),
  );
});

test('a code that is too short or too long is told apart from a typo', () => {
  const code = newRecoveryCode();
  expect(decode('')).toEqual({ problem: 'length', group: 0 });
  expect(decode(code.slice(0, -1))).toEqual({ problem: 'length', group: 0 });
  expect(decode(`${code}-00000`)).toEqual({ problem: 'length', group: 0 });
});

test('whatever is typed never throws and never gives a code by accident', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
      expect(Buffer.isBuffer(decode(typed))).toBe(false);
    }),
  );
});
