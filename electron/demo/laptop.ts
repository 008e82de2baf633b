import { compartments } from '../../contract/common.ts';
import { usualCompartments } from '../../contract/members.ts';
import { Access } from '../vault/access.ts';
import type { Surroundings } from '../vault/db/connection.ts';
import { createDispatch } from '../vault/dispatch.ts';
import type { HeaderMember } from '../vault/header/header.ts';
import { compartmentsOf } from '../vault/header/team.ts';
import { createLocalClient, type LocalClient } from '../vault/local-client.ts';
import { PathTokens } from '../vault/paths.ts';
import { connectionOf, type Session } from '../vault/session.ts';
import { createServed } from '../vault/vault-handlers.ts';
import type { VaultService } from '../vault/vault-service.ts';
import { administrator, type Colleague, coordinator } from './colleagues.ts';
import { demoPassphrase } from './passphrase.ts';

const proof = { passphrase: demoPassphrase };

/** The laptop on which the invented team works in turn; the coordinator opened the vault. */
export class Laptop {
  readonly #service: VaultService;
  readonly #surroundings: Surroundings;
  readonly #luwte: LocalClient;
  #folder = '';
  #founder = '';
  /** Of whoever sits at it; of who opened the vault when null. */
  #seated: Session | null = null;

  constructor(service: VaultService, surroundings: Surroundings) {
    this.#service = service;
    this.#surroundings = surroundings;
    this.#luwte = createLocalClient(
      createDispatch({
        features: createServed(service),
        session: () => this.#seated ?? service.session(),
        surroundings,
        paths: new PathTokens(),
      }),
    );
  }

  /**
   * Makes the vault with its first colleagues. Whoever makes a vault is its administrator; the coordinator hands
   * that to the colleague who keeps the laptop, and holds every key, so that all can be written here.
   */
  async found(parent: string, colleagues: readonly Colleague[]): Promise<void> {
    const { recoveryCode } = await this.#service.create({
      ...{ folder: parent, vaultName: 'Demo', memberName: coordinator.name, ...proof },
    });
    const { folder, member } = await this.#service.finishSetup(recoveryCode);
    this.#folder = folder;
    this.#founder = member.memberId;
    const invited = [];
    for (const colleague of [...colleagues, administrator]) {
      invited.push(await this.#invite(colleague));
    }
    // The administrator logs in last, and stays for what only an administrator may do.
    for (const one of invited) await this.#logInFirst(one);
    await this.#luwte.members.change({
      ...{ ...proof, id: this.#founder, role: coordinator.role, compartments: [...compartments] },
    });
    await this.#backToFounder();
  }

  /** A colleague who comes later. */
  async welcome(colleague: Colleague): Promise<void> {
    await this.#logInFirst(await this.#invite(colleague));
    await this.#backToFounder();
  }

  /** Takes everything from a colleague who leaves. */
  async farewell({ name }: Colleague): Promise<void> {
    await this.#luwte.members.remove({ ...proof, id: this.#memberOf(name).id });
  }

  /**
   * The program's calls by a colleague who sits down now: in their name, with their keys and reach only.
   * Opening the vault anew for each thing done would take an hour.
   */
  seat(name: string): LocalClient {
    this.#seated = this.#sessionOf(this.#memberOf(name));
    return this.#luwte;
  }

  #sessionOf({ id, name, role }: HeaderMember): Session {
    const session = this.#service.session();
    if (!session) throw new Error('the vault is open while the team works');
    const holds = compartmentsOf(this.#service.header(), id);
    const member = { ...session.member, memberId: id, memberName: name, role };
    const connections = new Map(holds.map((held) => [held, connectionOf(session, held)]));
    const access = new Access({
      ...{ member, connections, team: () => this.#service.header().members },
      openedAt: this.#surroundings.now(),
    });
    const info = { ...session.info, member: { id, name, role, compartments: holds } };
    return { ...session, member, connections, access, info };
  }

  #memberOf(name: string): HeaderMember {
    const member = this.#service.header().members.find((known) => known.name === name);
    if (!member) throw new Error(`${name} is not in the team`);
    return member;
  }

  async #invite({ name, role }: Colleague): Promise<{ id: string; oneTimePassphrase: string }> {
    return this.#luwte.members.add({
      ...{ ...proof, name, role, locale: 'nl', compartments: [...usualCompartments(role)] },
    });
  }

  async #logInFirst(invited: { id: string; oneTimePassphrase: string }): Promise<void> {
    await this.#service.close();
    const { id, oneTimePassphrase } = invited;
    await this.#service.unlockFirst(this.#folder, id, oneTimePassphrase, demoPassphrase);
  }

  async #backToFounder(): Promise<void> {
    await this.#service.close();
    await this.#service.unlock(this.#folder, this.#founder, demoPassphrase);
  }
}
