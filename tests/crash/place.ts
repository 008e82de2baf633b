import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { emptyClientFields } from '../../contract/clients.ts';
import type { Role } from '../../contract/common.ts';
import { usualCompartments } from '../../contract/members.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { memberKeyPair } from '../../electron/vault/header/holders.ts';
import { noDeviceSecrets } from '../../electron/vault/keys/device-secret.ts';
import { kdfFloor } from '../../electron/vault/keys/kdf.ts';
import { newSecret } from '../../electron/vault/keys/secret.ts';
import { createLocalClient, type LocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import type { Colleague, Victim } from './work.ts';

export const firstPassphrase = 'haven duin lantaarn brood fiets regenboog';
const surroundings = { now: () => new Date(), newId: () => uuidv7() };

/** A service in this process, to look with; its passphrases cost as little as is allowed. */
export function openLooker(device: string): VaultService {
  const environment = usualEnvironment(surroundings, new Device(disk, device));
  return new VaultService({ ...environment, kdfCost: async () => kdfFloor });
}

type Template = Pick<Patient, 'folder' | 'clientId' | 'memberId' | 'recoveryCode' | 'colleagues'>;

/** A vault to be killed, with what the looking needs as well. */
export interface Patient extends Victim {
  readonly memberId: string;
  readonly device: string;
  readonly recoveryCode: string;
}

/** A temporary folder in which vaults are killed: each a copy of one that was made at first. */
export class Place {
  readonly root = mkdtempSync(join(tmpdir(), 'luwte-crash-'));
  #template: Promise<Template> | null = null;
  #made = 0;

  async newVictim(): Promise<Patient> {
    this.#template ??= this.#makeTemplate();
    const { folder, ...known } = await this.#template;
    this.#made += 1;
    const root = join(this.root, String(this.#made));
    cpSync(folder, join(root, 'Proef.luwte'), { recursive: true });
    return {
      ...known,
      root,
      folder: join(root, 'Proef.luwte'),
      device: join(root, 'device.json'),
      passphrases: [firstPassphrase],
    };
  }

  /** Throws away what a victim left, or all of it. */
  remove(folder = this.root): void {
    rmSync(folder, { recursive: true, force: true });
  }

  async #makeTemplate(): Promise<Template> {
    const service = openLooker(join(this.root, 'device.json'));
    const { recoveryCode } = await service.create({
      folder: this.root,
      vaultName: 'Proef',
      memberName: 'Marit de Boer',
      passphrase: firstPassphrase,
    });
    const { folder, member } = await service.finishSetup(recoveryCode);
    const luwte = createLocalClient(
      createDispatch({
        features: createServed(service),
        session: () => service.session(),
        surroundings,
        paths: new PathTokens(),
      }),
    );
    const fields = { ...emptyClientFields(), code: 'TW-2026-0001', givenName: 'Ilse' };
    const saved = await luwte.clients.save({ id: null, version: 0, fields });
    if (saved.outcome !== 'saved') throw new Error('a new client is never outdated');
    // So that no backup goes while its name is remembered here.
    await luwte.backup.saveSettings({
      rotation: { last: 100, daily: 0, weekly: 0, monthly: 0 },
    });
    const known = { clientId: saved.id, memberId: member.memberId, recoveryCode };
    const colleagues: Colleague[] = [];
    for (const role of ['therapist', 'housing-worker', 'coordinator', 'counsellor'] as const) {
      colleagues.push(await invite(luwte, service, role));
    }
    await service.close();
    return { ...known, folder, colleagues };
  }
}

/** A colleague who has not logged in yet; their six words open their keys all the same. */
async function invite(luwte: LocalClient, service: VaultService, role: Role): Promise<Colleague> {
  const compartments = [...usualCompartments(role)];
  const { id, oneTimePassphrase } = await luwte.members.add({
    ...{ passphrase: firstPassphrase, name: `Collega (${role})`, role },
    ...{ compartments, locale: 'nl' },
  });
  const header = service.header();
  const member = header.members.find((one) => one.id === id);
  const pair =
    member && (await memberKeyPair(newSecret, header, member, oneTimePassphrase, noDeviceSecrets));
  if (!pair) throw new Error('the six words open the slot');
  return { id, compartments, pair };
}
