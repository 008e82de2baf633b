import sodium from 'sodium-native';
import { bindKey, type DeviceFactor } from './device-secret.ts';
import { deriveKey, type KdfCost, type KdfParameters, newKdfParameters } from './kdf.ts';
import { type TakeSecret, withSecrets } from './secret.ts';

/** Whose key it is: part of what every wrap authenticates. */
export interface KeyOwner {
  readonly format: number;
  readonly vaultId: string;
  readonly memberId: string;
}

/** A member's private key under their passphrase. Bytes are hex. */
export interface KeySlot {
  readonly kdf: KdfParameters;
  readonly nonce: string;
  /** XChaCha20-Poly1305: the 32 bytes of the private key and the tag of 16. */
  readonly privateKey: string;
  /** Present when a secret of one device is needed too: the id under which that device keeps it. */
  readonly device?: string | undefined;
}

export interface KeyPair {
  readonly publicKey: Buffer;
  /** Guarded memory of whoever asked for the pair. */
  readonly privateKey: Buffer;
}

/** A new X25519 key pair. */
export function newKeyPair(take: TakeSecret): KeyPair {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  const privateKey = take(sodium.crypto_box_SECRETKEYBYTES);
  sodium.crypto_box_keypair(publicKey, privateKey);
  return { publicKey, privateKey };
}

/** Wraps a private key under a passphrase, and a device's secret if given, with a fresh salt and nonce. */
export function wrapPrivateKey(
  owner: KeyOwner,
  passphrase: string,
  cost: KdfCost,
  privateKey: Buffer,
  device: DeviceFactor | null,
): Promise<KeySlot> {
  return withSecrets(async (take) => {
    const kdf = newKdfParameters(cost);
    const key = await slotKey(take, passphrase, kdf, device?.secret ?? null);
    const nonce = Buffer.alloc(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    sodium.randombytes_buf(nonce);
    const wrapped = Buffer.alloc(
      privateKey.length + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES,
    );
    const bound = associatedData(owner, kdf, device?.binding);
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped, privateKey, bound, null, nonce, key);
    return {
      kdf,
      nonce: nonce.toString('hex'),
      privateKey: wrapped.toString('hex'),
      ...(device && { device: device.binding }),
    };
  });
}

/**
 * Whether the passphrase, with the device's secret where the slot names one, opens the slot into
 * `privateKey`. Nothing tells a wrong passphrase from a changed slot, nor how close it was.
 */
export function unwrapPrivateKey(
  owner: KeyOwner,
  passphrase: string,
  slot: KeySlot,
  privateKey: Buffer,
  deviceSecret: Buffer | null,
): Promise<boolean> {
  return withSecrets(async (take) => {
    const key = await slotKey(take, passphrase, slot.kdf, deviceSecret);
    try {
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        privateKey,
        null,
        Buffer.from(slot.privateKey, 'hex'),
        associatedData(owner, slot.kdf, slot.device),
        Buffer.from(slot.nonce, 'hex'),
        key,
      );
      return true;
    } catch {
      // The binding throws for nothing else once the lengths fit, and the header's schema sees to those.
      return false;
    }
  });
}

async function slotKey(
  take: TakeSecret,
  passphrase: string,
  kdf: KdfParameters,
  deviceSecret: Buffer | null,
): Promise<Buffer> {
  const key = take(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  await deriveKey(passphrase, kdf, key);
  return deviceSecret ? bindKey(take, key, deviceSecret) : key;
}

/** Compact JSON, all ASCII, so that another program can rebuild it to the byte. */
function associatedData(owner: KeyOwner, kdf: KdfParameters, device: string | undefined): Buffer {
  return Buffer.from(
    JSON.stringify([
      'luwte',
      'member-private-key',
      owner.format,
      owner.vaultId,
      owner.memberId,
      kdf.algorithm,
      kdf.opslimit,
      kdf.memlimit,
      kdf.salt,
      ...(device === undefined ? [] : ['device', device]),
    ]),
  );
}

/** The public key that belongs to a private key. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  sodium.crypto_scalarmult_base(publicKey, privateKey);
  return publicKey;
}
