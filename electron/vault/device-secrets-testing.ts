import { LuwteError } from '../../contract/errors.ts';
import type { DeviceSecrets } from './keys/device-secret.ts';

/** A device whose system keeps secrets in memory, and can lose them. For tests. */
export class MemoryDevice implements DeviceSecrets {
  readonly kept = new Map<string, Buffer>();
  /** What the system offers. */
  offers: 'none' | 'basic_text' | 'os' = 'os';
  isLost = false;

  readonly store: DeviceSecrets['store'] = async () => this.offers;
  readonly keep: DeviceSecrets['keep'] = async (binding, secret) => {
    this.kept.set(binding, Buffer.from(secret));
  };
  readonly has: DeviceSecrets['has'] = async (binding) => this.kept.has(binding);
  readonly find: DeviceSecrets['find'] = async (take, binding) => {
    const secret = this.kept.get(binding);
    if (!secret) throw new LuwteError('binding.other-device');
    if (this.isLost || this.offers !== 'os') throw new LuwteError('binding.secret-lost');
    const found = take(secret.length);
    found.set(secret);
    return found;
  };
}
