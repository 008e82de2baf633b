import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Compartment } from '../../contract/common.ts';
import { Device } from './device.ts';
import { usualEnvironment, type VaultEnvironment } from './environment.ts';
import { disk } from './header/disk.ts';
import { parseHeader } from './header/header.ts';
import { kdfFloor } from './keys/kdf.ts';
import type { Session } from './session.ts';
import { VaultService } from './vault-service.ts';

export const testPassphrase = 'zeven gele fietsen in de regen';

export interface TestVaultFolder {
  readonly folder: string;
  readonly member: string;
  readonly recoveryCode: string;
}

// Making a vault asks the disk dozens of times to be sure; once a test file is enough.
let template: Promise<TestVaultFolder> | null = null;

async function makeTemplate(): Promise<TestVaultFolder> {
  const bench = new ServiceBench();
  process.once('exit', () => rmSync(bench.root, { recursive: true, force: true }));
  return bench.newVault('Proef');
}

/** A temporary folder in which vaults are made and opened as in the program, at the lowest cost allowed. */
export class ServiceBench {
  readonly root = mkdtempSync(join(tmpdir(), 'luwte-service-'));
  /** The clock: milliseconds since 1970. */
  now = Date.parse('2026-03-02T09:00:00.000Z');
  /** Parts of the environment that a test replaces. */
  change: Partial<VaultEnvironment> = {};
  readonly #services: VaultService[] = [];

  /** A service as a fresh process would have it: what is not on the disk is forgotten. */
  service(): VaultService {
    const surroundings = { now: () => new Date(this.now), newId: () => uuidv7() };
    const device = new Device(disk, join(this.root, 'device.json'));
    const service = new VaultService({
      ...usualEnvironment(surroundings, device),
      kdfCost: async () => kdfFloor,
      ...this.change,
    });
    this.#services.push(service);
    return service;
  }

  /** A finished, locked vault; every bench gets its copy of the same one. */
  async vault(): Promise<TestVaultFolder> {
    template ??= makeTemplate();
    const made = await template;
    const folder = join(this.root, 'Proef.luwte');
    cpSync(made.folder, folder, { recursive: true });
    return { ...made, folder };
  }

  /** A finished, locked vault with keys of its own. */
  async newVault(name: string): Promise<TestVaultFolder> {
    const service = this.service();
    const { recoveryCode } = await service.create({
      folder: this.root,
      vaultName: name,
      memberName: 'M. de Boer',
      passphrase: testPassphrase,
    });
    const { folder, member } = await service.finishSetup(recoveryCode);
    await service.close();
    return { folder, member: member.memberId, recoveryCode };
  }

  async end(): Promise<void> {
    for (const service of this.#services) await service.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The connection of a compartment that the member holds. */
export function compartmentOf(session: Session, name: Compartment = 'casework') {
  const found = session.connections.get(name);
  if (!found) throw new Error('the member holds it');
  return found.database;
}

export const actionsIn = (session: Session, name?: Compartment) =>
  compartmentOf(session, name)
    .prepare('SELECT action FROM journal ORDER BY sequence', { pluck: true })
    .all();

export const remember = (session: Session, value: string) =>
  compartmentOf(session).prepare('INSERT INTO setting VALUES (?, ?)').run(['mark', value]);

export const recall = (session: Session) =>
  compartmentOf(session).prepare('SELECT value FROM setting', { pluck: true }).get();

export const headerIn = (folder: string) => parseHeader(readFileSync(join(folder, 'vault.json')));
