import { setTimeout as pass } from 'node:timers/promises';
import { LuwteError } from '../../contract/errors.ts';
import type { Session } from '../../electron/vault/session.ts';
import type { VaultService } from '../../electron/vault/vault-service.ts';
import { ForkedVault } from './forked-vault.ts';
import { allKinds } from './kinds.ts';
import { firstPassphrase, openLooker, type Patient, Place } from './place.ts';
import type { Victim, Work } from './work.ts';

export interface CrashResult {
  readonly loops: number;
  /** How many things the process said were done. */
  readonly acknowledged: number;
  /** How many of those were not there afterwards. */
  readonly lost: number;
  /** How much was there by halves, changed, or did not check. */
  readonly corrupt: number;
}

/** So many kills a vault; then a fresh one, so that checking all of it stays quick. */
const killsPerVault = 25;
/** So many vaults at once: most of the time is spent waiting for one passphrase or the disk. */
const lanes = 2;

/**
 * Lets the built vault process work and kills it at a random moment, again and again. After each
 * kill the vault is opened, checked through and searched for everything that was acknowledged. `tell`
 * hears of each finding; a vault with one stays on the disk.
 */
export async function crash(loops: number, tell: (line: string) => void): Promise<CrashResult> {
  const place = new Place();
  const total = { acknowledged: 0, lost: 0, corrupt: 0 };
  let left = loops;
  const lane = async () => {
    while (left > 0) {
      const kills = Math.min(killsPerVault, left);
      left -= kills;
      const victim = await place.newVictim();
      const kinds = allKinds();
      const found = await crashOne(victim, kinds, kills, tell);
      total.acknowledged += kinds.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      total.lost += found.lost;
      total.corrupt += found.corrupt;
      if (found.lost + found.corrupt === 0) place.remove(victim.root);
      tell(`${kills} kills more: ${JSON.stringify(total)}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (total.lost + total.corrupt === 0) place.remove();
  return { loops, ...total };
}

async function crashOne(
  victim: Patient,
  kinds: readonly Work[],
  kills: number,
  tell: (line: string) => void,
) {
  const total = { lost: 0, corrupt: 0 };
  let vault = new ForkedVault(victim.device);
  for (let kill = 1; kill <= kills; kill += 1) {
    const chosen = choose(kinds);
    await workAndKill(vault, victim, chosen);
    // The next one starts up while this one's vault is looked through.
    if (kill < kills) vault = new ForkedVault(victim.device);
    const found = await look(victim, kinds);
    total.lost += found.lost;
    total.corrupt += found.corrupt;
    if (found.lost + found.corrupt > 0) {
      const names = chosen.map((kind) => kind.constructor.name).join(', ');
      tell(`${victim.folder}, killed during ${names}: ${found.why.join('; ')}`);
      await vault.kill();
      return total;
    }
  }
  return total;
}

/** What is done in this loop: each kind as often as it wants, and at least one. */
function choose(kinds: readonly Work[]): readonly Work[] {
  const chosen = kinds.filter(({ share }) => Math.random() * 100 < share);
  return chosen.length > 0 ? chosen : kinds.slice(0, 1);
}

async function workAndKill(
  vault: ForkedVault,
  victim: Patient,
  chosen: readonly Work[],
): Promise<void> {
  const [passphrase = ''] = victim.passphrases;
  const token = vault.register(victim.folder);
  await vault.luwte.vault.unlock({ vault: token, member: victim.memberId, passphrase });
  let refused: unknown = null;
  for (const kind of chosen) {
    void keepDoing(kind, vault, victim).catch((error: unknown) => {
      refused = error;
    });
  }
  await pass(Math.random() * Math.max(...chosen.map(({ reach }) => reach)));
  await vault.kill();
  // Nothing here asks for what is not allowed, so that a refusal is a finding of its own.
  if (refused) throw refused;
}

/** Goes on until the process is killed; the call in flight then never settles. */
async function keepDoing(kind: Work, vault: ForkedVault, victim: Victim): Promise<never> {
  for (;;) await kind.doOne(vault, victim);
}

async function look(victim: Patient, kinds: readonly Work[]) {
  const service = openLooker(victim.device);
  const opened = await open(service, victim);
  if (!opened) return { lost: 1, corrupt: 0, why: ['it does not open'] };
  const why = faultsIn(opened.session);
  let [lost, corrupt] = [0, why.length];
  for (const kind of kinds) {
    const found = await kind.check(opened.session, victim);
    lost += found.lost;
    corrupt += found.corrupt;
    const name = kind.constructor.name;
    if (found.lost + found.corrupt > 0) why.push(`${name}: ${JSON.stringify(found)}`);
  }
  if (opened.passphrase !== firstPassphrase) {
    await service.changePassphrase(opened.passphrase, firstPassphrase);
    victim.passphrases = [firstPassphrase];
  }
  await service.close();
  return { lost, corrupt, why };
}

/** Opens with what may open it: after an acknowledged change, the new passphrase alone. */
async function open(service: VaultService, victim: Patient) {
  const { folder, memberId, recoveryCode } = victim;
  if (victim.passphrases.every((one) => one === firstPassphrase)) {
    // The next process proves that the passphrase opens it, and this that the recovery code does.
    const session = await service.unlockWithRecoveryCode(folder, memberId, recoveryCode, null);
    return { session, passphrase: firstPassphrase };
  }
  for (const passphrase of victim.passphrases) {
    try {
      const session = await service.unlock(folder, memberId, passphrase);
      victim.passphrases = [passphrase];
      return { session, passphrase };
    } catch (error) {
      if (!(error instanceof LuwteError)) throw error;
    }
  }
  return null;
}

/** All that SQLite, SQLCipher and the journal have to say against the databases. */
function faultsIn(session: Session): string[] {
  const { warnings } = session.info;
  const faults = [...session.connections].flatMap(([name, { database, journal }]) => [
    ...(database.pragma('integrity_check', { simple: true }) === 'ok' ? [] : [`${name}: pages`]),
    ...(rowsOf(database.pragma('cipher_integrity_check')) === 0 ? [] : [`${name}: cipher`]),
    ...(rowsOf(database.pragma('foreign_key_check')) === 0 ? [] : [`${name}: references`]),
    ...(journal.firstBreak() === null ? [] : [`${name}: journal`]),
  ]);
  return [...warnings, ...faults];
}

const rowsOf = (result: unknown) => (Array.isArray(result) ? result.length : 0);
