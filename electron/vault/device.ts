import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { idSchema } from '../../contract/common.ts';
import { type Disk, replaceFile } from './header/disk.ts';
import { type CompartmentKey, keyId } from './keys/compartment-key.ts';

const deviceSchema = z.object({
  deviceId: idSchema,
  /** By vault id, the newest header generation this device has seen. */
  seen: z.record(z.string(), z.number().int().min(0)),
  /** By vault id, which casework key it had then (`keyId`). */
  keys: z.record(z.string(), z.string()).default({}),
});

/** What this laptop knows of itself, outside any vault: nothing secret, nothing of a client. */
export class Device {
  readonly #disk: Disk;
  readonly #file: string | null;
  #state: z.infer<typeof deviceSchema>;

  /** Without a file it is remembered until the process ends. */
  constructor(disk: Disk, file: string | null) {
    this.#disk = disk;
    this.#file = file;
    const known = this.#read();
    this.#state = known ?? { deviceId: uuidv7(), seen: {}, keys: {} };
    if (!known) this.#write();
  }

  get id(): string {
    return this.#state.deviceId;
  }

  /** The newest generation seen of a vault; 0 for one never opened here. */
  seen(vaultId: string): number {
    return this.#state.seen[vaultId] ?? 0;
  }

  saw(vaultId: string, generation: number): void {
    this.#state.seen[vaultId] = Math.max(this.seen(vaultId), generation);
    this.#write();
  }

  /**
   * Whether a vault's casework key is the one last seen here, or came after it. False when a vault with
   * another history was put in its place, whatever generation it claims.
   */
  recognises(vaultId: string, { key, past }: CompartmentKey): boolean {
    const known = this.#state.keys[vaultId];
    return (
      known === undefined ||
      [key, ...past.map((one) => one.key)].some((one) => keyId(one) === known)
    );
  }

  knows(vaultId: string, caseworkKey: Buffer): void {
    const id = keyId(caseworkKey);
    if (this.#state.keys[vaultId] === id) return;
    this.#state.keys[vaultId] = id;
    this.#write();
  }

  #read(): z.infer<typeof deviceSchema> | null {
    if (this.#file === null) return null;
    try {
      const bytes = this.#disk.read(this.#file);
      return bytes ? deviceSchema.parse(JSON.parse(bytes.toString('utf8'))) : null;
    } catch {
      // A damaged memory of older copies starts anew; every vault still opens.
      return null;
    }
  }

  #write(): void {
    if (this.#file === null) return;
    try {
      replaceFile(this.#disk, this.#file, Buffer.from(`${JSON.stringify(this.#state, null, 2)}\n`));
    } catch {
      // Without it a vault opens as well; only an older copy put in place later would go unnoticed.
    }
  }
}
