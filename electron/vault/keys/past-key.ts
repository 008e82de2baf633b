import sodium from 'sodium-native';
import { type CompartmentKey, type PastKey, subkey } from './compartment-key.ts';
import { type TakeSecret, wipe } from './secret.ts';

/** A key a compartment had before, under the one it has now. Bytes are hex. */
export interface WrappedPastKey {
  readonly epoch: number;
  readonly entries: number;
  readonly nonce: string;
  /** XChaCha20-Poly1305: the 32 bytes of the key and the tag of 16. */
  readonly key: string;
}

/** Which compartment it is: part of what the wrap authenticates. */
export interface CompartmentPlace {
  readonly vaultId: string;
  readonly name: string;
  /** The epoch of the key that wraps. */
  readonly epoch: number;
}

const wrapping = { context: 'luwte-ps', id: 1, size: 32 } as const;

/** Wraps the past keys of a compartment under its present key, each with a fresh nonce. */
export function wrapPastKeys(
  place: Omit<CompartmentPlace, 'epoch'>,
  { epoch, key, past }: CompartmentKey,
): WrappedPastKey[] {
  const under = subkey(key, wrapping);
  try {
    return past.map((earlier) => wrapOne({ ...place, epoch }, under, earlier));
  } finally {
    wipe(under);
  }
}

function wrapOne(place: CompartmentPlace, under: Buffer, past: PastKey): WrappedPastKey {
  const nonce = Buffer.alloc(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  sodium.randombytes_buf(nonce);
  const wrapped = Buffer.alloc(past.key.length + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES);
  const bound = associatedData(place, past);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped, past.key, bound, null, nonce, under);
  const { epoch, entries } = past;
  return { epoch, entries, nonce: nonce.toString('hex'), key: wrapped.toString('hex') };
}

/** The past keys of a compartment, or null when one was not wrapped under this key, in this place. */
export function unwrapPastKeys(
  take: TakeSecret,
  place: CompartmentPlace,
  presentKey: Buffer,
  wrapped: readonly WrappedPastKey[],
): PastKey[] | null {
  if (wrapped.length === 0) return [];
  const under = subkey(presentKey, wrapping);
  try {
    return wrapped.map((past) => {
      const key = take(sodium.crypto_kdf_KEYBYTES);
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        key,
        null,
        Buffer.from(past.key, 'hex'),
        associatedData(place, past),
        Buffer.from(past.nonce, 'hex'),
        under,
      );
      return { epoch: past.epoch, entries: past.entries, key };
    });
  } catch {
    // The binding throws for nothing else once the lengths fit, and the header's schema sees to those.
    return null;
  } finally {
    wipe(under);
  }
}

/** Compact JSON, all ASCII, so that another program can rebuild it to the byte. */
function associatedData(
  { vaultId, name, epoch }: CompartmentPlace,
  past: Pick<PastKey, 'epoch' | 'entries'>,
): Buffer {
  return Buffer.from(
    JSON.stringify(['luwte', 'past-key', vaultId, name, epoch, past.epoch, past.entries]),
  );
}
