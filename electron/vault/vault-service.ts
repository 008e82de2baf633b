import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LuwteError } from '../../contract/errors.ts';
import type { Progress } from '../../contract/procedure.ts';
import type { TypedRecovery } from '../../contract/recovery-terms.ts';
import { Attempts } from './attempts.ts';
import { changePassphrase } from './change-passphrase.ts';
import { asLuwteError } from './dispatch.ts';
import type { VaultEnvironment } from './environment.ts';
import type { Header, HeaderMember } from './header/header.ts';
import { readHeader, repairHeader } from './header/store.ts';
import { assertKdfBounds } from './keys/kdf.ts';
import { type TakeSecret, withSecrets } from './keys/secret.ts';
import { takeLock } from './lock-file.ts';
import { openVault } from './open-vault.ts';
import type { OpenedVault } from './opened-vault.ts';
import {
  type Attempt,
  type Opening,
  openByPassphrase,
  openByRecoveryCode,
  openFirst,
} from './opening.ts';
import type { Session } from './session.ts';
import { SetUp, type VaultWish } from './set-up.ts';
import { asFolderError, isWritable } from './vault-folder.ts';

/** Hears how far keys are renewed on the way. */
type Tell = (progress: Progress) => void;
const silent: Tell = () => undefined;

/**
 * Makes, opens and locks one vault at a time. Works without any page or host: the demo, the bench
 * and the tests use it as the process entry does. Rejects with `LuwteError`.
 */
export class VaultService {
  readonly #environment: VaultEnvironment;
  readonly #setUp: SetUp;
  readonly #onOpened: (session: Session) => void;
  readonly #attempts = new Map<string, Attempts>();
  /** Folders whose header was found changed though it could be read. */
  readonly #distrusted = new Set<string>();
  #opened: OpenedVault | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `onOpened` hears of every vault that opens. */
  constructor(
    environment: VaultEnvironment,
    onOpened: (session: Session) => void = () => undefined,
  ) {
    this.#environment = environment;
    this.#setUp = new SetUp(environment);
    this.#onOpened = onOpened;
  }

  /** What a guess at a new passphrase is to cost. */
  readonly kdfCost = () => this.#environment.kdfCost();

  session(): Session | null {
    return this.#opened?.session ?? null;
  }

  /** What the header says without any key. */
  inspect(folder: string): {
    name: string;
    members: { id: string; name: string }[];
    isSplit: boolean;
    writable: boolean;
  } {
    const header = this.#readUsable(folder);
    return {
      name: header.name,
      members: header.members
        .filter(({ suspended }) => !suspended)
        .map(({ id, name }) => ({ id, name })),
      isSplit: header.recovery.split !== undefined,
      writable: isWritable(folder),
    };
  }

  /**
   * Puts the spare header in the place of a damaged one. One that can be read is only replaced
   * after an unlock here found it changed.
   */
  repairHeader(folder: string): Promise<void> {
    return this.#alone(async () => {
      const { disk, surroundings } = this.#environment;
      if (!this.#distrusted.has(folder) && isReadable(() => readHeader(disk, folder))) return;
      repairHeader(disk, folder, surroundings.now());
      this.#distrusted.delete(folder);
    });
  }

  /** First half of set-up, see `SetUp`. */
  create(wish: VaultWish): Promise<{ recoveryCode: string }> {
    return this.#alone(() => {
      this.#assertNothingOpen();
      return this.#setUp.begin(wish);
    });
  }

  /** Second half; the vault is open afterwards. */
  finishSetup(typedCode: string): Promise<Session> {
    return this.#alone(async () => this.#keep(await this.#setUp.finish(typedCode)));
  }

  abandonSetup(): Promise<void> {
    return this.#alone(async () => this.#setUp.abandon());
  }

  /** Opens a vault with a member's passphrase. Fails as `provePassphrase` does. */
  unlock(
    folder: string,
    memberId: string,
    passphrase: string,
    progress: Tell = silent,
  ): Promise<Session> {
    return this.#alone(() =>
      this.#openLocked(
        folder,
        memberId,
        (take, attempt) => openByPassphrase(take, attempt, passphrase),
        progress,
      ),
    );
  }

  /** The first log-in: opens a vault with a one-time passphrase and replaces it, see `openFirst`. */
  unlockFirst(
    folder: string,
    memberId: string,
    passphrase: string,
    newPassphrase: string,
    progress: Tell = silent,
  ): Promise<Session> {
    return this.#alone(() =>
      this.#openLocked(
        folder,
        memberId,
        (take, attempt) => openFirst(take, attempt, passphrase, newPassphrase),
        progress,
      ),
    );
  }

  /**
   * Opens a vault with its recovery code or two shares of it, as the member. A mistyped code is
   * `vault.wrong-recovery-code` and names the group that can't be right; shares have `recovery.…` codes.
   */
  unlockWithRecoveryCode(
    folder: string,
    memberId: string,
    typed: TypedRecovery,
    newPassphrase: string | null,
    progress: Tell = silent,
  ): Promise<Session> {
    return this.#alone(() =>
      this.#openLocked(
        folder,
        memberId,
        (take, attempt) => openByRecoveryCode(take, attempt, typed, newPassphrase),
        progress,
      ),
    );
  }

  /** Replaces the signed-in member's passphrase, see `changePassphrase`. */
  changePassphrase(current: string, next: string): Promise<void> {
    return this.withOpen((take, opened, attempt) =>
      changePassphrase(take, opened, attempt, { current, next }),
    );
  }

  /** The header of the open vault: who is a member and who may open what. */
  header(): Header {
    if (!this.#opened) throw new LuwteError('vault.locked');
    return this.#opened.header;
  }

  /** Works on the open vault and its header, alone. Fails with `vault.locked`. */
  withOpen<Result>(
    work: (take: TakeSecret, opened: OpenedVault, attempt: Attempt) => Promise<Result>,
  ): Promise<Result> {
    return this.#alone(() =>
      withSecrets(async (take) => {
        const opened = this.#opened;
        if (!opened) throw new LuwteError('vault.locked');
        const { header, session } = opened;
        const attempt = this.#attempt(session.folder, header, session.member.memberId);
        try {
          return await work(take, opened, attempt);
        } finally {
          if (opened.isBroken) await this.#lock();
        }
      }),
    );
  }

  /** Locks what is open and gives up an unfinished set-up. The process ends after this. */
  close(): Promise<void> {
    return this.#alone(async () => {
      this.#setUp.abandon();
      await this.#lock();
    });
  }

  async #lock(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.lock();
  }

  /** Holds the lock file while `prove` finds the keys, then opens the databases and journals it. */
  async #openLocked(
    folder: string,
    memberId: string,
    prove: (take: TakeSecret, attempt: Attempt) => Promise<Opening>,
    progress: Tell,
  ): Promise<Session> {
    this.#assertNothingOpen();
    const { disk, surroundings, processes } = this.#environment;
    this.#attempt(folder, this.#readUsable(folder), memberId);
    const lock = takeLock(disk, folder, surroundings.now, processes);
    try {
      return await withSecrets(async (take) => {
        // Read only now: whoever held the lock until here may have written it.
        const attempt = this.#attempt(folder, this.#readUsable(folder), memberId);
        const opening = await prove(take, attempt);
        const casework = opening.keys.get('casework');
        if (!casework) throw new LuwteError('call.forbidden');
        const opened = { ...opening, casework };
        return this.#keep(await openVault(take, attempt, lock, opened, progress));
      });
    } catch (error) {
      lock.release();
      if (error instanceof LuwteError && error.code === 'vault.header-damaged') {
        this.#distrusted.add(folder);
      }
      throw error;
    }
  }

  /** The newest generation that this computer saw of a vault; 0 for one that it does not know. */
  newestSeen(vaultId: string): number {
    return this.#environment.device.seen(vaultId);
  }

  #keep(opened: OpenedVault): Session {
    this.#opened = opened;
    this.#onOpened(opened.session);
    return opened.session;
  }

  #attempt(folder: string, header: Header, memberId: string): Attempt {
    const member: HeaderMember | undefined = header.members.find(({ id }) => id === memberId);
    if (!member) throw new LuwteError('call.invalid');
    const { disk, surroundings } = this.#environment;
    const attempts = this.#attempts.get(folder) ?? new Attempts(disk, folder, surroundings.now);
    this.#attempts.set(folder, attempts);
    return { environment: this.#environment, folder, header, member, attempts };
  }

  #readUsable(folder: string): Header {
    if (!existsSync(folder)) throw new LuwteError('vault.not-found');
    // Working in a backup would change what was proven.
    if (existsSync(join(folder, 'backup.json'))) throw new LuwteError('backup.is-no-vault');
    const header = readHeader(this.#environment.disk, folder);
    for (const { slot } of header.members) assertKdfBounds(slot.kdf);
    if (!header.finished) throw new LuwteError('vault.unfinished');
    return header;
  }

  #assertNothingOpen(): void {
    if (this.#opened) throw new LuwteError('call.forbidden');
  }

  /** One at a time: two attempts side by side would count as one. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work).catch((error: unknown) => {
      throw asLuwteError(asFolderError(error));
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof LuwteError) return false;
    throw error;
  }
}
