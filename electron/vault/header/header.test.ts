import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { LuwteError } from '../../../contract/errors.ts';
import { headerKey } from '../keys/compartment-key.ts';
import { noDeviceSecrets } from '../keys/device-secret.ts';
import { kdfFloor } from '../keys/kdf.ts';
import type { KeyPair } from '../keys/member-key.ts';
import { newSecret, withSecrets } from '../keys/secret.ts';
import { type Header, headerBytes, parseHeader } from './header.ts';
import { memberKeyPair, openKeys } from './holders.ts';
import { signHeader } from './mac.ts';
import { draftVault } from './new-vault.ts';

const passphrase = 'zeven gele fietsen in de regen';
let header: Header;
let bytes: Buffer;
let pair: KeyPair;

beforeAll(async () => {
  const draft = await draftVault(newSecret, {
    vaultId: '019cadb4-2800-7000-8000-000000000001',
    name: 'Proef',
    createdAt: '2026-03-02T09:00:00.000Z',
    member: {
      id: '019cadb4-2800-7000-8000-000000000002',
      name: 'M. de Boer',
      role: 'administrator',
    },
    passphrase,
    cost: kdfFloor,
  });
  const key = headerKey(draft.keys.get('casework')?.key ?? Buffer.alloc(32));
  // With every field that only some headers have, but for a device: that would take a device to open.
  const madeAt = '2026-04-02T09:00:00.000Z';
  const recovery = { ...draft.header.recovery, madeAt, split: { set: '9f2c01ab', madeAt } };
  header = signHeader({ ...draft.header, finished: true, generation: 7, recovery }, key);
  bytes = headerBytes(header);
  const [member] = header.members;
  if (!member) throw new Error('there is a member');
  const opened = await memberKeyPair(newSecret, header, member, passphrase, noDeviceSecrets);
  if (!opened) throw new Error('the passphrase opens it');
  pair = opened;
});

/** Opens a header as an unlock does once the passphrase gave the private key; gives what it opened. */
function open(changed: Header): Promise<string[]> {
  return withSecrets((take) => {
    const [member] = changed.members;
    if (!member) throw new LuwteError('vault.header-damaged');
    return [...openKeys(take, changed, member, pair).keys()];
  });
}

test('a header reads back as it was written, and opens every compartment', async () => {
  expect(parseHeader(bytes)).toEqual(header);
  expect(await open(parseHeader(bytes))).toEqual(['casework', 'treatment', 'places']);
});

test('every single bit that changes is noticed', async () => {
  const silent: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    // Freed secrets give their memory back between turns of the event loop.
    if (bit % 500 === 0) await nextTurn();
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    try {
      await open(parseHeader(changed));
      silent.push(bit);
    } catch (error) {
      if (!(error instanceof LuwteError)) throw error;
    }
  }
  expect(silent).toEqual([]);
}, 120_000);

test('a header that is only written differently is damaged too', () => {
  const text = bytes.toString();
  for (const other of [
    JSON.stringify(JSON.parse(text)),
    text.trimEnd(),
    `${text}\n`,
    `\uFEFF${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replace('"finished": true', '"finished": true,\n  "more": 1'),
    text.replace('"name": "Proef"', '"name": "Pr\\u006fef"'),
    '{}',
    'null',
    '',
  ]) {
    expect(() => parseHeader(Buffer.from(other))).toThrow(new LuwteError('vault.header-damaged'));
  }
});

test('any bytes at all are refused politely', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 4000 }).map((content) => Buffer.from(content)),
    fc.json().map((content) => Buffer.from(content)),
  );
  fc.assert(
    fc.property(anything, (content) => {
      expect(() => parseHeader(content)).toThrow(new LuwteError('vault.header-damaged'));
    }),
  );
});

test('names in any script survive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
      expect(parseHeader(headerBytes({ ...header, name })).name).toBe(name);
    }),
  );
});

test('a header of a newer program says so', () => {
  const newer = Buffer.from(bytes.toString().replace('"format": 2', '"format": 3'));
  expect(() => parseHeader(newer)).toThrow(new LuwteError('vault.newer-format'));
});

test('keys that someone else sealed to the member are not taken for theirs', async () => {
  // All an attacker needs is the public key: own compartment keys, own grants, own MAC, same member.
  const draft = await draftVault(newSecret, {
    vaultId: header.vaultId,
    name: header.name,
    createdAt: header.createdAt,
    member: { id: 'mallory', name: 'Mallory', role: 'administrator' },
    passphrase: 'eigen sleutels in andermans kluis',
    cost: kdfFloor,
  });
  const { sealGrant } = await import('../keys/compartment-key.ts');
  const forged = signHeader(
    {
      ...header,
      compartments: header.compartments.map((compartment) => ({
        ...compartment,
        grants: compartment.grants.map((grant) => ({
          ...grant,
          sealed: sealGrant(
            draft.keys.get(compartment.name)?.key ?? Buffer.alloc(32),
            pair.publicKey,
          ),
        })),
      })),
    },
    headerKey(draft.keys.get('casework')?.key ?? Buffer.alloc(32)),
  );
  await expect(open(forged)).rejects.toThrow(new LuwteError('vault.header-damaged'));
});
