import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Compartment } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { headerKey, newCompartmentKey, sealGrant } from '../keys/compartment-key.ts';
import { noDeviceSecrets } from '../keys/device-secret.ts';
import { kdfFloor } from '../keys/kdf.ts';
import type { KeyPair } from '../keys/member-key.ts';
import { newSecret, withSecrets } from '../keys/secret.ts';
import { type Header, type HeaderMember, headerBytes, parseHeader } from './header.ts';
import { memberKeyPair, openKeys } from './holders.ts';
import { signHeader } from './mac.ts';
import { draftVault } from './new-vault.ts';
import { renewedKeys, withGrants, withNewMember, withoutGrants, withRenewedKeys } from './team.ts';
import { type CompartmentKeys, voucherFor, withMarks } from './trust.ts';

const passphrase = 'zeven gele fietsen in de regen';
const id = (number: number) => `019cadb4-2800-7000-8000-${String(number).padStart(12, '0')}`;
const [anna, bea, carl] = [id(2), id(3), id(4)];
const pairs = new Map<string, KeyPair>();
let keys: CompartmentKeys;
/** Anna founded it; Bea treats and has not been here since casework and treatment got new keys; Carl only since then has treatment. */
let header: Header;

const signed = (unsigned: Header, by: CompartmentKeys) =>
  signHeader(unsigned, headerKey(by.get('casework')?.key ?? Buffer.alloc(32)));
const memberOf = (of: Header, member: string): HeaderMember => {
  const found = of.members.find((one) => one.id === member);
  if (!found) throw new LuwteError('vault.header-damaged');
  return found;
};
const pairOf = (member: string): KeyPair => {
  const pair = pairs.get(member);
  if (!pair) throw new Error('every member has a pair');
  return pair;
};

beforeAll(async () => {
  const draft = await draftVault(newSecret, {
    ...{ vaultId: id(1), name: 'Proef', createdAt: '2026-03-02T09:00:00.000Z' },
    member: { id: anna, name: 'Anna', role: 'administrator' },
    ...{ passphrase, cost: kdfFloor },
  });
  keys = draft.keys;
  const join = async (now: Header, who: string, name: string, compartments: Compartment[]) =>
    withNewMember(
      newSecret,
      now,
      keys,
      { id: who, name, role: 'therapist', compartments, oneTimePassphrase: passphrase },
      kdfFloor,
    );
  let now: Header = { ...draft.header, finished: true };
  now = await join(now, bea, 'Bea', ['casework', 'treatment']);
  now = await join(now, carl, 'Carl', ['casework']);
  for (const member of now.members) {
    const pair = await memberKeyPair(newSecret, now, member, passphrase, noDeviceSecrets);
    if (!pair) throw new Error('the passphrase opens it');
    pairs.set(member.id, pair);
  }
  const renewed = ['casework', 'treatment'] as const;
  keys = renewedKeys(newSecret, keys, new Map(renewed.map((name) => [name, 5])));
  now = withRenewedKeys(now, keys, renewed);
  now = withGrants(now, keys, memberOf(now, carl), ['treatment']);
  header = signed(now, keys);
});

/** Opens a header as an unlock does once the passphrase gave the private key; gives what it opened. */
function open(changed: Header, who: string): Promise<string[]> {
  return withSecrets((take) => [
    ...openKeys(take, changed, memberOf(changed, who), pairOf(who)).keys(),
  ]);
}
const refused = new LuwteError('vault.header-damaged');

test('each opens what was given to them, by the word of whoever renewed the keys', async () => {
  expect(await open(header, anna)).toEqual(['casework', 'treatment', 'places']);
  expect(await open(header, bea)).toEqual(['casework', 'treatment']);
  expect(await open(header, carl)).toEqual(['casework', 'treatment']);
});

test('a bit changed in any byte is noticed by each of them', async () => {
  const bytes = headerBytes(header);
  const silent: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    // Freed secrets give their memory back between turns of the event loop.
    if (at % 100 === 0) await nextTurn();
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << ((at * 5) % 8));
    const who = [anna, bea, carl][at % 3] ?? anna;
    try {
      await open(parseHeader(changed), who);
      silent.push(`${at} ${who}`);
    } catch (error) {
      if (!(error instanceof LuwteError)) throw error;
    }
  }
  expect(silent).toEqual([]);
}, 120_000);

test('parts of two headers of one vault put together are noticed', async () => {
  // The header as it is after Bea logged in, and after Carl lost treatment again.
  const bears = signed(
    withMarks(header, memberOf(header, bea), pairOf(bea).privateKey, keys),
    keys,
  );
  const without = signed(withoutGrants(header, carl, ['treatment']), keys);
  const all = [header, bears, without];
  const part = fc.constantFrom('members', 'recovery', 'compartments', 'generation', 'mac' as const);
  await fc.assert(
    fc.asyncProperty(
      ...[fc.constantFrom(...all), fc.constantFrom(...all), part, fc.constantFrom(anna, bea)],
      async (one, other, name, who) => {
        const mixed = { ...one, [name]: other[name as keyof Header] } as Header;
        const isOne = all.some((whole) => JSON.stringify(whole) === JSON.stringify(mixed));
        if (!isOne) await expect(open(mixed, who)).rejects.toThrow(refused);
      },
    ),
  );
});

/** The header as someone would forge it who may write to the folder and has some keys, but not Bea's trust. */
function forged(
  name: Compartment,
  known: CompartmentKeys,
  voucher: string | null,
  fake = newCompartmentKey(newSecret),
): Header {
  const held = known.get(name);
  const faked = new Map(known).set(name, { epoch: held?.epoch ?? 1, key: fake, past: [] });
  const compartments = header.compartments.map((entry) =>
    entry.name === name
      ? {
          ...entry,
          past: [],
          grants: entry.grants.map((grant) => ({
            ...grant,
            sealed: sealGrant(fake, Buffer.from(pairOf(bea).publicKey)),
            voucher,
          })),
        }
      : entry,
  );
  return signed({ ...header, compartments }, faked);
}

test('a key that no one vouched for is not taken for the true one', async () => {
  await expect(open(forged('casework', keys, null), bea)).rejects.toThrow(refused);
  await expect(open(forged('treatment', keys, null), bea)).rejects.toThrow(refused);
});

test('who has casework only can not hand a therapist a treatment key of their own', async () => {
  const casework = new Map([...keys].filter(([name]) => name === 'casework'));
  const fake = newCompartmentKey(newSecret);
  const withFake = new Map(casework).set('treatment', { epoch: 2, key: fake, past: [] });
  // All the words they can give: by the casework key, for Bea as she is and as if she never had treatment.
  const stripped = {
    ...memberOf(header, bea),
    marks: memberOf(header, bea).marks.filter(({ compartment }) => compartment !== 'treatment'),
  };
  const word = voucherFor(header, stripped, withFake, 'treatment');
  expect(word).not.toBeNull();
  const base = forged('treatment', casework, word, fake);
  await expect(open(base, bea)).rejects.toThrow(refused);
  const members = header.members.map((member) => (member.id === bea ? stripped : member));
  await expect(open(signed({ ...base, members }, keys), bea)).rejects.toThrow(refused);
});
