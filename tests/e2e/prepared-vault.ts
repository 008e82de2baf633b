import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { type ClientFields, emptyClientFields } from '../../contract/clients.ts';
import type { ContactFields } from '../../contract/contacts.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import type { DeviceSecrets } from '../../electron/vault/keys/device-secret.ts';
import { kdfFloor } from '../../electron/vault/keys/kdf.ts';
import { createLocalClient, type LocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import type { Session } from '../../electron/vault/session.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import { toCaseload } from '../story/caseload.ts';
import { type Stage, stageOf } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { startTestProgram, type TestProgramOptions } from './start-program.ts';

export const passphrase = 'haven duin lantaarn brood fiets regenboog';

/** Fills a new vault. The session is for what only a test wants to know, such as where a table lies. */
export type Fill = (luwte: LocalClient, session: Session) => Promise<void>;

/**
 * Makes a vault in `folder` in this process, at the lowest cost of a guess that is allowed, and locks
 * it: what the window is to meet is there in a moment.
 */
async function prepareVault(
  folder: string,
  fill: Fill,
  boundTo?: DeviceSecrets,
): Promise<{ readonly folder: string; readonly recoveryCode: string }> {
  const surroundings = { now: () => new Date(), newId: () => uuidv7() };
  const environment = usualEnvironment(surroundings, new Device(disk, null), boundTo);
  const service = new VaultService({ ...environment, kdfCost: async () => kdfFloor });
  const wish = { folder, vaultName: 'Proef', memberName: 'Marit de Boer', passphrase };
  const { recoveryCode } = await service.create(wish);
  const session = await service.finishSetup(recoveryCode);
  const dispatch = createDispatch({
    features: createServed(service),
    session: () => service.session(),
    surroundings,
    paths: new PathTokens(),
  });
  const luwte = createLocalClient(dispatch);
  await fill(luwte, session);
  if (boundTo) await luwte.binding.bind({ passphrase });
  await service.close();
  return { folder: session.folder, recoveryCode };
}

export interface Prepared {
  readonly stage: Stage;
  /** The folder of the vault. */
  readonly folder: string;
  readonly recoveryCode: string;
  readonly close: () => Promise<void>;
}

export interface PreparedOptions {
  /** Where the vault goes. */
  readonly place?: string;
  /** Another device, to which the member's login is bound. */
  readonly boundTo?: DeviceSecrets;
  readonly program?: TestProgramOptions;
}

/** A program at its lock screen, with a vault that it knows. */
export async function startWithVault(fill: Fill, options: PreparedOptions = {}): Promise<Prepared> {
  const root = mkdtempSync(join(tmpdir(), 'luwte-prepared-'));
  const vault = await prepareVault(options.place ?? root, fill, options.boundTo);
  const stage = await startOn(vault.folder, join(root, 'data'), options.program);
  return {
    stage,
    ...vault,
    close: async () => {
      await stage.program.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A program with settings of its own that knows the vault in `folder`. */
export async function startOn(
  folder: string,
  dataFolder: string,
  options: TestProgramOptions = {},
): Promise<Stage> {
  mkdirSync(dataFolder, { recursive: true });
  const { locale = 'nl', colorScheme = 'light' } = options;
  const settings = { locale, colorScheme, vaults: [folder] };
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings));
  const stage = stageOf(await startTestProgram({ ...options, dataFolder }), locale);
  stage.page.setDefaultTimeout(20_000);
  return stage;
}

/** Enters a client; gives the id. */
export async function enterClient(
  luwte: LocalClient,
  fields: Partial<ClientFields>,
): Promise<string> {
  const saved = await luwte.clients.save({
    id: null,
    version: 0,
    fields: { ...emptyClientFields(), ...fields },
  });
  if (saved.outcome !== 'saved') throw new Error('a new client is never outdated');
  return saved.id;
}

/** Adds a finalised contact note to a client's file. */
export async function enterContact(
  luwte: LocalClient,
  clientId: string,
  fields: Partial<ContactFields>,
): Promise<void> {
  const nothing = {
    onDate: '2026-03-02',
    startTime: null,
    endTime: null,
    endsNextDay: false,
    kind: 'visit',
    present: '',
    place: '',
    area: null,
    note: '',
    agreements: '',
    nextOn: null,
    nextTime: null,
    countableMinutes: null,
  } as const;
  await luwte.contacts.finalise({ id: uuidv7(), clientId, fields: { ...nothing, ...fields } });
}

/** The client of these tests, with one note. Gives the id. */
export async function enterIlse(luwte: LocalClient): Promise<string> {
  const ilse = await enterClient(luwte, { code: 'TW-2026-0001', givenName: 'Ilse' });
  await enterContact(luwte, ilse, { note: 'Belde om tien uur' });
  return ilse;
}

/** Opens the file of Ilse from the caseload. */
export async function openIlse(stage: Stage): Promise<void> {
  const { page } = stage;
  await toCaseload(stage);
  await page.getByRole('row', { name: /TW-2026-0001.*Ilse/ }).dblclick();
}

/** Opens the vault, finds all of `enterIlse` in it, and locks it again. */
export async function allIsThere(stage: Stage): Promise<void> {
  await unlock(stage, passphrase);
  await openIlse(stage);
  await stage.page.getByText('Belde om tien uur').first().waitFor();
  await lock(stage);
}
