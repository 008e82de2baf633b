import { randomUUID } from 'node:crypto';
import type { SecretAnswer, SecretQuestion, VaultToHost } from '../../contract/control.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { DeviceSecrets } from './keys/device-secret.ts';

/** The device's secrets by way of the host, which alone can reach the system's store. */
export class HostSecrets implements DeviceSecrets {
  readonly #send: (message: VaultToHost) => void;
  readonly #waiting = new Map<string, (answer: SecretAnswer) => void>();

  constructor(send: (message: VaultToHost) => void) {
    this.#send = send;
  }

  /** What the host answers; an answer that nobody waits for is of an earlier process. */
  receive(id: string, answer: SecretAnswer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  readonly store: DeviceSecrets['store'] = async () => {
    const answer = await this.#ask({ ask: 'store' });
    return 'store' in answer ? answer.store : 'none';
  };

  readonly keep: DeviceSecrets['keep'] = async (binding, secret) => {
    const answer = await this.#ask({ ask: 'keep', binding, secret: secret.toString('hex') });
    if (!('kept' in answer && answer.kept)) throw new LuwteError('binding.no-store');
  };

  readonly has: DeviceSecrets['has'] = async (binding) => {
    const answer = await this.#ask({ ask: 'has', binding });
    return 'has' in answer && answer.has;
  };

  readonly find: DeviceSecrets['find'] = async (take, binding) => {
    const answer = await this.#ask({ ask: 'find', binding });
    if ('secret' in answer) {
      const secret = take(32);
      // Anything but 32 bytes is not what was kept.
      if (secret.write(answer.secret, 'hex') === 32 && answer.secret.length === 64) return secret;
    }
    const elsewhere = 'missing' in answer && answer.missing === 'other-device';
    throw new LuwteError(elsewhere ? 'binding.other-device' : 'binding.secret-lost');
  };

  #ask(question: SecretQuestion): Promise<SecretAnswer> {
    return new Promise((resolve) => {
      const id = randomUUID();
      this.#waiting.set(id, resolve);
      this.#send({ control: 'secret', id, question });
    });
  }
}
