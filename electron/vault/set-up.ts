import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'sodium-native';
import { LuwteError } from '../../contract/errors.ts';
import { makeDatabases } from './databases.ts';
import type { VaultEnvironment } from './environment.ts';
import type { Header, HeaderMember } from './header/header.ts';
import { recoveryPair } from './header/holders.ts';
import { signHeader } from './header/mac.ts';
import { draftVault } from './header/new-vault.ts';
import { writeHeader } from './header/store.ts';
import type { CompartmentKeys } from './header/trust.ts';
import { type CompartmentKey, headerKey, openGrant } from './keys/compartment-key.ts';
import type { KdfCost } from './keys/kdf.ts';
import { assertStrongPassphrase } from './keys/passphrase.ts';
import { readTypedCode } from './keys/recovery-code.ts';
import { type TakeSecret, wipe, withSecrets } from './keys/secret.ts';
import { takeLock, type VaultLock } from './lock-file.ts';
import { OpenedVault } from './opened-vault.ts';
import {
  claimFolder,
  clearFolder,
  removeUnfinishedVault,
  vaultFolderName,
} from './vault-folder.ts';

export interface VaultWish {
  readonly folder: string;
  readonly vaultName: string;
  readonly memberName: string;
  readonly passphrase: string;
}

interface Unfinished {
  readonly folder: string;
  readonly header: Header;
  readonly keys: CompartmentKeys;
  readonly lock: VaultLock;
}

/**
 * Makes a vault in two halves. Between them the folder holds a header that says `finished: false`
 * and no database, so a vault whose recovery code no one wrote down never holds a record. If the
 * program ends there, making a vault of that name again replaces it.
 */
export class SetUp {
  readonly #environment: VaultEnvironment;
  #unfinished: Unfinished | null = null;

  constructor(environment: VaultEnvironment) {
    this.#environment = environment;
  }

  /** Makes the folder, its keys and its header; gives the recovery code. An earlier, unfinished one is given up. */
  async begin(wish: VaultWish): Promise<{ recoveryCode: string }> {
    assertStrongPassphrase(wish.passphrase, [wish.vaultName, wish.memberName]);
    this.abandon();
    const { disk, surroundings, processes, kdfCost } = this.#environment;
    const folder = join(wish.folder, vaultFolderName(wish.vaultName));
    claimFolder(disk, folder);
    let lock: VaultLock | null = null;
    try {
      lock = takeLock(disk, folder, surroundings.now, processes);
      clearFolder(folder, { except: 'lock' });
      return await this.#begin(folder, wish, lock, await kdfCost());
    } catch (error) {
      // Without the lock the folder is someone else's, unless nothing is in it yet.
      if (lock || readdirSync(folder).length === 0) removeUnfinishedVault(folder);
      lock?.release();
      throw error;
    }
  }

  #begin(
    folder: string,
    wish: VaultWish,
    lock: VaultLock,
    cost: KdfCost,
  ): Promise<{ recoveryCode: string }> {
    const { disk, surroundings } = this.#environment;
    return withSecrets(async (take) => {
      const draft = await draftVault(take, {
        vaultId: surroundings.newId(),
        name: wish.vaultName,
        createdAt: surroundings.now().toISOString(),
        member: { id: surroundings.newId(), name: wish.memberName, role: 'administrator' },
        passphrase: wish.passphrase,
        cost,
      });
      const header = signed(draft.header, draft.keys);
      writeHeader(disk, folder, header);
      this.#unfinished = { folder, header, keys: draft.keys, lock };
      return { recoveryCode: draft.recoveryCode };
    });
  }

  /**
   * Makes the databases once the typed code has opened every grant it must open one day. A wrong
   * code is `vault.wrong-recovery-code`; that, and a full disk, can be tried again.
   */
  async finish(typed: string): Promise<OpenedVault> {
    const unfinished = this.#unfinished;
    if (!unfinished) throw new LuwteError('vault.not-found');
    const { folder, header, keys, lock } = unfinished;
    await withSecrets((take) => assertRecovers(take, header, keys, typed));
    const { migrations, surroundings } = this.#environment;
    const member = firstMember(header);
    const databases = makeDatabases(folder, keys, migrations, surroundings);
    const opened = new OpenedVault({
      folder,
      header,
      casework: caseworkKey(keys),
      databases,
      lock,
      member,
      warnings: [],
      failedAttempts: [],
      environment: this.#environment,
    });
    try {
      await opened.record([
        { action: 'create' },
        { action: 'grant', detail: `member ${member.id}` },
        { action: 'grant', detail: 'recovery' },
        { action: 'unlock' },
      ]);
      await opened.writeAnchors((current) => ({ ...current, finished: true }));
    } catch (error) {
      opened.discard();
      throw error;
    }
    this.#forget(unfinished);
    return opened;
  }

  /** Gives up: the folder goes, and nothing is lost, for nothing was in it. */
  abandon(): void {
    const unfinished = this.#unfinished;
    if (!unfinished) return;
    removeUnfinishedVault(unfinished.folder);
    unfinished.lock.release();
    this.#forget(unfinished);
  }

  #forget({ keys }: Unfinished): void {
    for (const { key } of keys.values()) wipe(key);
    this.#unfinished = null;
  }
}

function assertRecovers(
  take: TakeSecret,
  header: Header,
  keys: CompartmentKeys,
  typed: string,
): void {
  const pair = recoveryPair(take, header, readTypedCode(take, typed));
  if (!pair) throw new LuwteError('vault.wrong-recovery-code', { problem: 'other', group: 0 });
  for (const { name, grants } of header.compartments) {
    const sealed = grants.find(({ to }) => to === 'recovery')?.sealed ?? '';
    const opened = openGrant(take, sealed, pair);
    const key = keys.get(name)?.key;
    if (!opened || !key || !sodium.sodium_memcmp(opened, key)) {
      throw new Error('the recovery code opens every compartment');
    }
  }
}

function signed(header: Header, keys: CompartmentKeys): Header {
  const key = headerKey(caseworkKey(keys).key);
  try {
    return signHeader(header, key);
  } finally {
    wipe(key);
  }
}

function caseworkKey(keys: CompartmentKeys): CompartmentKey {
  const key = keys.get('casework');
  if (!key) throw new Error('every vault has a casework compartment');
  return key;
}

function firstMember(header: Header): HeaderMember {
  const [member] = header.members;
  if (!member) throw new Error('a header has a member');
  return member;
}
