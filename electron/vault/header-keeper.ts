import sodium from 'sodium-native';
import type { VaultEnvironment } from './environment.ts';
import { type Header, headerBytes } from './header/header.ts';
import { signBackupList, signHeader } from './header/mac.ts';
import { headerPath, writeHeader } from './header/store.ts';
import { type CompartmentKey, headerKey } from './keys/compartment-key.ts';
import { wipe } from './keys/secret.ts';

/** The header of an open vault as it stands on the disk, and the keys of its MAC. */
export class HeaderKeeper {
  readonly #environment: Pick<VaultEnvironment, 'disk' | 'device'>;
  readonly #folder: string;
  #header: Header;
  /** In guarded memory, the present one last: those before it prove older backups. */
  #keys: readonly Buffer[];

  constructor(
    environment: Pick<VaultEnvironment, 'disk' | 'device'>,
    folder: string,
    header: Header,
    casework: CompartmentKey,
  ) {
    this.#environment = environment;
    this.#folder = folder;
    this.#header = header;
    this.#keys = keysOf(casework);
  }

  get header(): Header {
    return this.#header;
  }

  /** Writes the header anew, one generation on. */
  save(header: Header): void {
    this.#write(header, this.#key);
  }

  /** Writes a header whose casework key is another one; when that fails, the keys are those of before. */
  saveRenewed(header: Header, casework: CompartmentKey): void {
    const before = this.#keys;
    const after = keysOf(casework);
    try {
      this.#write(header, after.at(-1) ?? this.#key);
    } catch (error) {
      for (const key of after) wipe(key);
      throw error;
    }
    this.#keys = after;
    for (const key of before) wipe(key);
    this.#environment.device.knows(header.vaultId, casework.key);
  }

  /** Whether the disk holds the header that is known here: writing a new one can fail after it was done. */
  isAsKnown(): boolean {
    try {
      const bytes = this.#environment.disk.read(headerPath(this.#folder));
      return bytes?.equals(headerBytes(this.#header)) ?? false;
    } catch {
      return false;
    }
  }

  signBackup(list: Buffer): Buffer {
    return signBackupList(list, this.#key);
  }

  isOwnBackup(list: Buffer, mac: Buffer): boolean {
    return this.#keys.some((key) => sodium.sodium_memcmp(signBackupList(list, key), mac));
  }

  wipe(): void {
    for (const key of this.#keys) wipe(key);
    this.#keys = [];
  }

  get #key(): Buffer {
    const key = this.#keys.at(-1);
    if (!key) throw new Error('the vault is locked');
    return key;
  }

  #write(header: Header, key: Buffer): void {
    const { disk, device } = this.#environment;
    const generation = Math.max(this.#header.generation, device.seen(header.vaultId)) + 1;
    const signed = signHeader({ ...header, generation }, key);
    writeHeader(disk, this.#folder, signed);
    this.#header = signed;
    device.saw(signed.vaultId, generation);
  }
}

const keysOf = ({ key, past }: CompartmentKey): readonly Buffer[] =>
  [...past.map((earlier) => earlier.key), key].map(headerKey);
