import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'sodium-native';

// What docs/vault-format.md says and nothing else: no code of the program is used here.

interface Grant {
  readonly to: string;
  readonly sealed: string;
  readonly voucher: string | null;
}
interface Trust {
  readonly publicKey: string;
  readonly marks: ReadonlyArray<{
    readonly compartment: string;
    readonly epoch: number;
    readonly keyId: string;
  }>;
  readonly pin: string;
}
interface BookHeader {
  readonly format: number;
  readonly vaultId: string;
  readonly members: ReadonlyArray<
    Trust & {
      readonly id: string;
      readonly slot: {
        readonly kdf: {
          readonly algorithm: string;
          readonly opslimit: number;
          readonly memlimit: number;
          readonly salt: string;
        };
        readonly nonce: string;
        readonly privateKey: string;
      };
    }
  >;
  readonly recovery: Trust;
  readonly compartments: ReadonlyArray<{
    readonly name: string;
    readonly epoch: number;
    readonly grants: readonly Grant[];
    readonly past: ReadonlyArray<{
      readonly epoch: number;
      readonly entries: number;
      readonly nonce: string;
      readonly key: string;
    }>;
    readonly anchor: { readonly count: number; readonly head: string };
  }>;
  readonly mac: string;
}

export interface BookKeys {
  readonly compartment: Buffer;
  readonly header: Buffer;
  readonly database: string;
  readonly salt: string;
  /** The journal's keys, oldest first; each but the last with the entry it was used up to. */
  readonly journal: ReadonlyArray<{ readonly entries: number; readonly key: Buffer }>;
}

const hex = (text: string) => Buffer.from(text, 'hex');

export const auth = (key: Buffer, message: Buffer) =>
  createHmac('sha512', key).update(message).digest().subarray(0, 32);

function sub(key: Buffer, context: string, number: number, size: number): Buffer {
  const derived = Buffer.alloc(size);
  sodium.crypto_kdf_derive_from_key(derived, number, Buffer.from(context), key);
  return derived;
}

export function readBook(folder: string): { raw: Buffer; header: BookHeader } {
  const raw = readFileSync(join(folder, 'vault.json'));
  return { raw, header: JSON.parse(raw.toString('utf8')) };
}

export function privateKeyByPassphrase(
  header: BookHeader,
  passphrase: string,
  memberId = header.members[0]?.id,
): Buffer {
  const member = header.members.find(({ id }) => id === memberId);
  if (!member) throw new Error('the header has no such member');
  const { kdf, nonce, privateKey } = member.slot;
  const key = Buffer.alloc(32);
  sodium.crypto_pwhash(
    key,
    Buffer.from(passphrase.normalize('NFKC')),
    hex(kdf.salt),
    kdf.opslimit,
    kdf.memlimit,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  const bound =
    `["luwte","member-private-key",1,"${header.vaultId}","${member.id}",` +
    `"argon2id13",${kdf.opslimit},${kdf.memlimit},"${kdf.salt}"]`;
  const opened = Buffer.alloc(32);
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    opened,
    null,
    hex(privateKey),
    Buffer.from(bound),
    hex(nonce),
    key,
  );
  return opened;
}

export function privateKeyByRecoveryCode(code: string): Buffer {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = code
    .split('-')
    .flatMap((group) => [...group.slice(0, 4)])
    .map((symbol) => alphabet.indexOf(symbol).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from(
    Array.from({ length: 32 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)),
  );
  const [publicKey, privateKey] = [Buffer.alloc(32), Buffer.alloc(32)];
  sodium.crypto_box_seed_keypair(publicKey, privateKey, sub(secret, 'luwte-rc', 1, 32));
  return privateKey;
}

interface Held {
  readonly epoch: number;
  readonly key: Buffer;
  readonly past: ReadonlyArray<{ epoch: number; entries: number; key: Buffer }>;
}

/** Opens the grants of a holder and checks pin, vouchers and MAC, steps 3 to 5. */
export function openBook(
  { raw, header }: { raw: Buffer; header: BookHeader },
  holder: string,
  privateKey: Buffer,
): Map<string, BookKeys> {
  const publicKey = Buffer.alloc(32);
  sodium.crypto_scalarmult_base(publicKey, privateKey);
  const keys = new Map<string, Held>();
  for (const { name, epoch, grants, past } of header.compartments) {
    const sealed = grants.find(({ to }) => to === holder)?.sealed;
    if (!sealed) continue;
    const key = Buffer.alloc(32);
    if (!sodium.crypto_box_seal_open(key, hex(sealed), publicKey, privateKey)) {
      throw new Error(`the grant for ${name} does not open`);
    }
    const earlier = past.map((one) => ({
      ...{ epoch: one.epoch, entries: one.entries },
      key: pastKey(
        key,
        ['luwte', 'past-key', header.vaultId, name, epoch, one.epoch, one.entries],
        one,
      ),
    }));
    keys.set(name, { epoch, key, past: earlier });
  }
  assertTrusted(header, holder, privateKey, keys);
  const unsigned = raw
    .toString('utf8')
    .replace(`"mac": "${header.mac}"`, `"mac": "${'0'.repeat(64)}"`);
  const headerKey = sub(keys.get('casework')?.key ?? Buffer.alloc(0), 'luwte-hd', 1, 32);
  if (auth(headerKey, Buffer.from(unsigned)).toString('hex') !== header.mac) {
    throw new Error('the MAC does not fit');
  }
  return new Map([...keys].map(([name, held]) => [name, derive(held)]));
}

function pastKey(
  key: Buffer,
  bound: readonly unknown[],
  { nonce, key: wrapped }: { readonly nonce: string; readonly key: string },
): Buffer {
  const opened = Buffer.alloc(32);
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    ...[opened, null, hex(wrapped), Buffer.from(JSON.stringify(bound)), hex(nonce)],
    sub(key, 'luwte-ps', 1, 32),
  );
  return opened;
}

function assertTrusted(
  header: BookHeader,
  holder: string,
  privateKey: Buffer,
  keys: ReadonlyMap<string, Held>,
): void {
  const trust: Trust | undefined =
    holder === 'recovery' ? header.recovery : header.members.find(({ id }) => id === holder);
  if (!trust || trust.marks.length === 0) throw new Error('there is nothing to trust by');
  const rows = trust.marks.map(({ compartment, epoch, keyId }) => [compartment, epoch, keyId]);
  const pin = auth(sub(privateKey, 'luwte-pn', 2, 32), Buffer.from(JSON.stringify(rows)));
  if (pin.toString('hex') !== trust.pin) throw new Error('the pin does not fit');
  for (const [name, held] of keys) {
    const own = trust.marks.find(({ compartment }) => compartment === name);
    const mark = own ?? trust.marks.find(({ compartment }) => compartment === 'casework');
    const marked = keyOf(keys.get(own ? name : 'casework'), mark?.epoch);
    if (!marked || idOf(marked) !== mark?.keyId) throw new Error(`not the marked key of ${name}`);
    if (own?.epoch === held.epoch) continue;
    const word = [
      'voucher',
      header.vaultId,
      holder,
      trust.publicKey,
      name,
      held.epoch,
      idOf(held.key),
    ];
    const grants = header.compartments.find((entry) => entry.name === name)?.grants;
    const voucher = auth(sub(marked, 'luwte-vc', 1, 32), Buffer.from(JSON.stringify(word)));
    if (grants?.find(({ to }) => to === holder)?.voucher !== voucher.toString('hex')) {
      throw new Error(`no one vouched for the key of ${name}`);
    }
  }
}

const idOf = (key: Buffer) => sub(key, 'luwte-id', 1, 32).toString('hex');

function keyOf(held: Held | undefined, epoch: number | undefined): Buffer | undefined {
  if (held?.epoch === epoch) return held?.key;
  return held?.past.find((one) => one.epoch === epoch)?.key;
}

function derive({ key, past }: Held): BookKeys {
  return {
    compartment: key,
    header: sub(key, 'luwte-hd', 1, 32),
    database: sub(key, 'luwte-db', 1, 32).toString('hex'),
    salt: sub(key, 'luwte-db', 2, 16).toString('hex'),
    journal: [...past, { entries: Number.POSITIVE_INFINITY, key }].map((one) => ({
      entries: one.entries,
      key: sub(one.key, 'luwte-jr', 1, 32),
    })),
  };
}
