import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Compartment, Role } from '../../../contract/common.ts';
import { usualCompartments } from '../../../contract/members.ts';
import type { Progress } from '../../../contract/procedure.ts';
import { createDispatch } from '../dispatch.ts';
import { createLocalClient, type LocalClient } from '../local-client.ts';
import { PathTokens } from '../paths.ts';
import { ServiceBench, testPassphrase } from '../service-testing.ts';
import type { Session } from '../session.ts';
import { createServed } from '../vault-handlers.ts';
import type { VaultService } from '../vault-service.ts';

/** What someone chooses at their first log-in. */
const ownPassphrase = (name: string) => `${name} loopt graag langs verlaten stranden`;

export interface Colleague {
  readonly id: string;
  readonly passphrase: string;
}

/** One vault and the people who open it, one after another. For tests. */
export class TeamBench {
  readonly vaults = new ServiceBench();
  readonly paths = new PathTokens();
  folder = '';
  recoveryCode = '';
  founder: Colleague = { id: '', passphrase: testPassphrase };
  #service: VaultService | null = null;

  async make(): Promise<void> {
    const { folder, member, recoveryCode } = await this.vaults.vault();
    this.folder = folder;
    this.recoveryCode = recoveryCode;
    this.founder = { id: member, passphrase: testPassphrase };
  }

  get service(): VaultService {
    if (!this.#service) throw new Error('someone has to log in first');
    return this.#service;
  }

  /** Locks for whoever was in, and lets another in, in a process of their own. */
  async logIn({ id, passphrase }: Colleague, folder = this.folder): Promise<Session> {
    await this.lock();
    return this.fresh().unlock(folder, id, passphrase);
  }

  fresh(): VaultService {
    this.#service = this.vaults.service();
    return this.#service;
  }

  async lock(): Promise<void> {
    await this.#service?.close();
    this.#service = null;
  }

  /** The program's calls, by whoever is in. */
  get luwte(): LocalClient {
    const { service } = this;
    return createLocalClient(
      createDispatch({
        features: createServed(service),
        session: () => service.session(),
        surroundings: { now: () => new Date(this.vaults.now), newId: () => uuidv7() },
        paths: this.paths,
      }),
    );
  }

  /** Invites someone; whoever is in must be the founder. */
  async invite(
    name: string,
    role: Role,
    compartments: readonly Compartment[] = usualCompartments(role),
  ): Promise<Colleague> {
    const { id, oneTimePassphrase } = await this.luwte.members.add({
      ...{ passphrase: testPassphrase, name, role, locale: 'nl' },
      compartments: [...compartments],
    });
    return { id, passphrase: oneTimePassphrase };
  }

  /** The first log-in of someone invited; they are in afterwards. */
  async welcome({ id, passphrase }: Colleague, name: string): Promise<Colleague> {
    await this.lock();
    const own = ownPassphrase(name);
    await this.fresh().unlockFirst(this.folder, id, passphrase, own);
    return { id, passphrase: own };
  }

  /** Invites and welcomes; the founder is in afterwards. */
  async join(name: string, role: Role, compartments?: readonly Compartment[]): Promise<Colleague> {
    const colleague = await this.welcome(await this.invite(name, role, compartments), name);
    await this.logIn(this.founder);
    return colleague;
  }

  async remove({ id }: Colleague, onProgress?: (progress: Progress) => void): Promise<void> {
    await this.luwte.members.remove(
      { id, passphrase: testPassphrase },
      onProgress ? { onProgress } : {},
    );
  }

  /** The vault as a power cut would leave it now, in a folder of its own, with no one in it. */
  snapshot(name: string): string {
    const copy = join(this.vaults.root, `${name}.luwte`);
    cpSync(this.folder, copy, { recursive: true });
    rmSync(join(copy, 'lock'), { force: true });
    return copy;
  }

  async end(): Promise<void> {
    await this.lock();
    await this.vaults.end();
  }
}
