import { readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import type { SecretAnswer, SecretQuestion } from '../../contract/control.ts';
import type { SecretStore } from '../shell/shell.ts';
import { writeAtomically } from './atomic-file.ts';

/** By the id of a binding, what the system made of its secret, in base64. */
const fileSchema = z.record(z.string(), z.base64());

/**
 * Keeps the vault process's device secrets in a file of this user's program, each sealed by the
 * system's store. A secret passes through here unsealed and is held no longer than that.
 */
export class DeviceSecretFile {
  readonly #file: string;
  readonly #store: SecretStore;

  constructor(file: string, store: SecretStore) {
    this.#file = file;
    this.#store = store;
  }

  /** Never rejects: whatever goes wrong, who asked must hear something. */
  async answer(question: SecretQuestion): Promise<SecretAnswer> {
    try {
      return await this.#answer(question);
    } catch {
      return { failed: true };
    }
  }

  async #answer(question: SecretQuestion): Promise<SecretAnswer> {
    if (question.ask === 'store') return { store: await this.#store.available() };
    if (question.ask === 'keep') return this.#keep(question.binding, question.secret);
    const sealed = this.#read()[question.binding];
    if (question.ask === 'has') return { has: sealed !== undefined };
    if (sealed === undefined) return { missing: 'other-device' };
    return this.#unseal(sealed);
  }

  async #keep(binding: string, secret: string): Promise<SecretAnswer> {
    if ((await this.#store.available()) !== 'os') return { kept: false };
    const sealed = await this.#store.seal(secret);
    // The binding must not rest on a store that does not give back what it was given.
    if ((await this.#store.unseal(sealed)) !== secret) return { kept: false };
    const kept = { ...this.#readOrSetAside(), [binding]: Buffer.from(sealed).toString('base64') };
    writeAtomically(this.#file, `${JSON.stringify(kept, null, 2)}\n`);
    return { kept: true };
  }

  async #unseal(sealed: string): Promise<SecretAnswer> {
    if ((await this.#store.available()) !== 'os') return { missing: 'lost' };
    try {
      return { secret: await this.#store.unseal(Buffer.from(sealed, 'base64')) };
    } catch {
      return { missing: 'lost' };
    }
  }

  /** A damaged file must not stand in the way of new ones for ever. */
  #readOrSetAside(): Readonly<Record<string, string>> {
    try {
      return this.#read();
    } catch {
      renameSync(this.#file, `${this.#file}.damaged-${Date.now()}`);
      return {};
    }
  }

  #read(): Readonly<Record<string, string>> {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      throw error;
    }
  }
}
