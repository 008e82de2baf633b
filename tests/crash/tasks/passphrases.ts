import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Victim, Work } from '../work.ts';

/** Changing the passphrase. Whether one opens the vault shows when it is opened, see `crash.ts`. */
export class Passphrases implements Work {
  readonly share = 4;
  // The new one is given what takes about a second, after measuring this machine.
  readonly reach = 3_500;
  acknowledged = 0;

  async doOne({ luwte }: ForkedVault, victim: Victim): Promise<void> {
    const [current = ''] = victim.passphrases;
    const next = `zes andere woorden, en dan ${Math.random().toString(36).slice(2)}`;
    victim.passphrases = [next, current];
    await luwte.vault.changePassphrase({ current, next });
    victim.passphrases = [next];
    this.acknowledged += 1;
  }

  async check(): Promise<Findings> {
    return { lost: 0, corrupt: 0 };
  }
}
