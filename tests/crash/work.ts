import type { Compartment } from '../../contract/common.ts';
import type { KeyPair } from '../../electron/vault/keys/member-key.ts';
import type { Session } from '../../electron/vault/session.ts';
import type { ForkedVault } from './forked-vault.ts';

/** Another member of the vault, and the keys that are theirs. */
export interface Colleague {
  readonly id: string;
  /** What they may open. */
  readonly compartments: readonly Compartment[];
  readonly pair: KeyPair;
}

/** A vault that is being killed, as far as work may need to know it. */
export interface Victim {
  /** Of the vault. */
  readonly folder: string;
  /** For what lies beside it, such as backups. */
  readonly root: string;
  readonly clientId: string;
  readonly colleagues: readonly Colleague[];
  /** What may open the vault, the likeliest first: more than one while a change was not answered. */
  passphrases: readonly string[];
}

/**
 * One kind of work during which the vault process is killed, with a memory of what it was told is
 * done. To add a kind, write one in `work/` and put it in the list of `kinds.ts`.
 */
export interface Work {
  /** In how many of a hundred loops it takes part. */
  readonly share: number;
  /** The kill falls within so many milliseconds from the beginning. */
  readonly reach: number;
  /** How many things were acknowledged so far. */
  readonly acknowledged: number;
  /** Does one thing. It counts as acknowledged when this resolves; the kill may keep it from that. */
  readonly doOne: (vault: ForkedVault, victim: Victim) => Promise<void>;
  /** Looks for everything acknowledged, and for what is there by halves. Counts of each. */
  readonly check: (session: Session, victim: Victim) => Promise<Findings>;
}

export interface Findings {
  readonly lost: number;
  readonly corrupt: number;
}
