import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { BackupOutcome, BackupReport, BackupStatus } from '../../../../contract/backup.ts';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Progress } from '../../../../contract/procedure.ts';
import { createDispatch } from '../../dispatch.ts';
import type { LongContext } from '../../handlers.ts';
import { noDeviceSecrets } from '../../keys/device-secret.ts';
import { PathTokens } from '../../paths.ts';
import { ServiceBench, testPassphrase } from '../../service-testing.ts';
import { connectionOf, type Session } from '../../session.ts';
import { createServed } from '../../vault-handlers.ts';
import type { VaultService } from '../../vault-service.ts';
import { type MakeFile, makeFile } from './copy.ts';

/** A real vault with a place for its backups. For tests. */
export class BackupBench {
  readonly vaults = new ServiceBench();
  readonly stick = mkdtempSync(join(tmpdir(), 'luwte-stick-'));
  readonly paths = new PathTokens();
  readonly recoveryCode: string;
  readonly service: VaultService;
  readonly #dispatch;

  private constructor(service: VaultService, recoveryCode: string, vaults: ServiceBench) {
    this.service = service;
    this.recoveryCode = recoveryCode;
    this.vaults = vaults;
    this.#dispatch = createDispatch({
      features: createServed(service),
      session: () => service.session(),
      surroundings: this.#surroundings(),
      paths: this.paths,
    });
  }

  static async open(change: ServiceBench['change'] = {}): Promise<BackupBench> {
    const vaults = new ServiceBench();
    vaults.change = change;
    const service = vaults.service();
    const { recoveryCode } = await service.create({
      ...{ folder: vaults.root, vaultName: 'Team Zuid', memberName: 'M. de Boer' },
      passphrase: testPassphrase,
    });
    await service.finishSetup(recoveryCode);
    return new BackupBench(service, recoveryCode, vaults);
  }

  readonly #surroundings = () => ({ now: () => new Date(this.vaults.now), newId: () => uuidv7() });

  get session(): Session {
    const session = this.service.session();
    if (!session) throw new Error('the vault is open');
    return session;
  }

  async enterClient(code: string): Promise<string> {
    const fields = { ...emptyClientFields(), code, familyName: `Van ${code}` };
    const saved = await this.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
    return saved.id;
  }

  call<Output>(
    name: string,
    input: unknown,
    control: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<Output> {
    return this.#dispatch(name, input, {
      signal: control.signal ?? new AbortController().signal,
      progress: control.progress ?? (() => undefined),
    }) as Promise<Output>;
  }

  token(path: string): string {
    return this.paths.register(path);
  }

  folder(name: string): string {
    const path = join(this.stick, name);
    mkdirSync(path);
    return path;
  }

  /** Makes a folder a place for backups; gives its id. */
  async addPlace(folder: string): Promise<string> {
    const { place } = await this.call<{ place: string }>('backup.addPlace', {
      folder: this.token(folder),
    });
    return place;
  }

  /** A backup a minute later than the one before, to a folder or, with null, to all places there are. */
  async backUp(folder: string | null = this.stick): Promise<BackupReport> {
    this.vaults.now += 60_000;
    const place = folder === null ? null : await this.addPlace(folder);
    const [made] = await this.run({ place });
    if (!made?.report) throw new Error('no backup was made');
    return made.report;
  }

  async run(input: object = {}): Promise<BackupOutcome[]> {
    return (await this.call<{ outcomes: BackupOutcome[] }>('backup.run', input)).outcomes;
  }

  /** What a handler of long work gets, for one that is called by itself. */
  context(): LongContext {
    const connection = connectionOf(this.session, 'casework');
    return {
      ...{ session: this.session, connection, signal: new AbortController().signal },
      ...{ progress: () => undefined, surroundings: this.#surroundings() },
      ...{ resolvePath: this.paths.resolve, registerPath: this.paths.register },
      deviceSecrets: noDeviceSecrets,
    };
  }

  status(): Promise<BackupStatus> {
    return this.call('backup.status', {});
  }

  async end(): Promise<void> {
    await this.vaults.end();
    rmSync(this.stick, { recursive: true, force: true });
  }
}

/** Files of which every write passes through `change`, which may alter the bytes or fail. */
export function changingFiles(
  change: (path: string, piece: Buffer, place: number) => Buffer,
): MakeFile {
  return async (path) => {
    const file = await makeFile(path);
    let place = 0;
    const write = async (piece: Buffer, ...rest: [number, number, null]) => {
      const changed = change(path, piece, place);
      place += rest[1];
      return file.write(changed, ...rest);
    };
    return {
      sync: () => file.sync(),
      close: () => file.close(),
      write: write as typeof file.write,
    };
  };
}

/** A copy of a piece of a file with one bit changed, unless it lies outside. */
export function flipBit(piece: Buffer, at: number): Buffer {
  const bytes = Buffer.from(piece);
  if (at < 0 || at >= bytes.length) return bytes;
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}
