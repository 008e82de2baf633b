import sodium from 'sodium-native';
import { LuwteError } from '../../../contract/errors.ts';
import type { TakeSecret } from './secret.ts';

/**
 * Where this device keeps the secrets of key slots that are bound to it, sealed by the operating
 * system for this user. They lie outside the vault, so that its files alone never hold both halves.
 */
export interface DeviceSecrets {
  /** What seals here. `basic_text` (Linux without a keyring) protects nothing and counts as none. */
  readonly store: () => Promise<'none' | 'basic_text' | 'os'>;
  /** Fails with `binding.no-store`, or as writing a file does; nothing is kept then. */
  readonly keep: (binding: string, secret: Buffer) => Promise<void>;
  /** Whether this device once kept it; says nothing of whether the system still gives it. */
  readonly has: (binding: string) => Promise<boolean>;
  /** Fails with `binding.other-device` or, when the system does not give it back, `binding.secret-lost`. */
  readonly find: (take: TakeSecret, binding: string) => Promise<Buffer>;
}

/** Without a host there is no store. */
export const noDeviceSecrets: DeviceSecrets = {
  store: async () => 'none',
  keep: async () => {
    throw new LuwteError('binding.no-store');
  },
  has: async () => false,
  find: async () => {
    throw new LuwteError('binding.other-device');
  },
};

/** What ties a slot to a device: under which id the device keeps which secret. */
export interface DeviceFactor {
  readonly binding: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

export function newDeviceFactor(take: TakeSecret, binding: string): DeviceFactor {
  const secret = take(32);
  sodium.randombytes_buf(secret);
  return { binding, secret };
}

/** The factor of a slot that is bound; null of one that is not. Fails as `find` does. */
export async function findDeviceFactor(
  take: TakeSecret,
  devices: Pick<DeviceSecrets, 'find'>,
  binding: string | undefined,
): Promise<DeviceFactor | null> {
  return binding === undefined ? null : { binding, secret: await devices.find(take, binding) };
}

const label = 'luwte-device';

/**
 * The key of a bound slot: BLAKE2b-256 keyed with what the passphrase gave, over the label and the
 * device's secret. Whoever has one of the two has nothing.
 */
export function bindKey(take: TakeSecret, passphraseKey: Buffer, secret: Buffer): Buffer {
  const message = take(label.length + secret.length);
  message.write(label, 'ascii');
  message.set(secret, label.length);
  const key = take(sodium.crypto_generichash_BYTES);
  sodium.crypto_generichash(key, message, passphraseKey);
  return key;
}
