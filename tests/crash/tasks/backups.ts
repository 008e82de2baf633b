import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupSuffix } from '../../../electron/vault/features/backup/kept.ts';
import type { Session } from '../../../electron/vault/session.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Victim, Work } from '../work.ts';

/** Making backups. What bears a backup's name is whole, acknowledged or not. */
export class Backups implements Work {
  readonly share = 20;
  readonly reach = 500;
  readonly #told = new Set<string>();
  readonly #whole = new Set<string>();

  get acknowledged(): number {
    return this.#told.size;
  }

  async doOne(vault: ForkedVault, victim: Victim): Promise<void> {
    const target = targetOf(victim);
    mkdirSync(target, { recursive: true });
    const { place } = await vault.luwte.backup.addPlace({ folder: vault.register(target) });
    const { outcomes } = await vault.luwte.backup.run({ place });
    for (const { report } of outcomes) if (report) this.#told.add(report.name);
  }

  async check(_: Session, victim: Victim): Promise<Findings> {
    const target = targetOf(victim);
    // While one is being made its folder bears another name, and what is in it counts for nothing.
    const made = existsSync(target)
      ? readdirSync(target).filter((name) => name.endsWith(backupSuffix))
      : [];
    const lost = [...this.#told].filter((name) => !made.includes(name)).length;
    const fresh = made.filter((name) => !this.#whole.has(name));
    const whole = fresh.filter((name) => isWhole(join(target, name)));
    for (const name of whole) this.#whole.add(name);
    return { lost, corrupt: fresh.length - whole.length };
  }
}

const targetOf = ({ root }: Victim) => join(root, 'backups');

function isWhole(folder: string): boolean {
  const { files } = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as {
    files: { name: string; sha256: string }[];
  };
  return files.every(({ name, sha256 }) => {
    const path = join(folder, name);
    return (
      existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
    );
  });
}
