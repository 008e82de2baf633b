import { readdirSync } from 'node:fs';
import { databasePath } from '../../../electron/vault/databases.ts';
import { openDatabase, sqliteCode } from '../../../electron/vault/db/open.ts';
import { disk } from '../../../electron/vault/header/disk.ts';
import type { Header } from '../../../electron/vault/header/header.ts';
import { openKeys } from '../../../electron/vault/header/holders.ts';
import { readHeader } from '../../../electron/vault/header/store.ts';
import { databaseKey } from '../../../electron/vault/keys/compartment-key.ts';
import { withSecrets } from '../../../electron/vault/keys/secret.ts';
import type { Session } from '../../../electron/vault/session.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Colleague, Findings, Victim, Work } from '../work.ts';

type Standing = 'there' | 'suspended' | 'gone';

/**
 * Taking everything from a colleague, for now or for good, by which the keys of all they could open are
 * renewed; and giving it back. Afterwards each is exactly where they were said to be.
 */
export class Rekeying implements Work {
  readonly share = 15;
  readonly reach = 700;
  acknowledged = 0;
  /** Where each may be: in two places while a change was not answered. */
  readonly #may = new Map<string, readonly Standing[]>();
  /** The last header that let someone in: with it they try what comes after. */
  readonly #kept = new Map<string, Header>();

  async doOne({ luwte }: ForkedVault, victim: Victim): Promise<void> {
    const left = victim.colleagues.filter(({ id }) => this.#standingOf(id) !== 'gone');
    const colleague = left[Math.floor(Math.random() * left.length)];
    if (!colleague) throw new Error('someone always stays');
    const { id } = colleague;
    const [passphrase = ''] = victim.passphrases;
    if (this.#standingOf(id) === 'suspended') {
      await this.#move(id, 'there', () =>
        luwte.members.lift({ id, passphrase, compartments: [...colleague.compartments] }),
      );
      return;
    }
    this.#kept.set(id, readHeader(disk, victim.folder));
    // One stays, or there would be no one left to take keys from.
    const isLeaving = left.length > 1 && Math.random() < 0.3;
    await this.#move(id, isLeaving ? 'gone' : 'suspended', () =>
      luwte.members[isLeaving ? 'remove' : 'suspend']({ id, passphrase }),
    );
  }

  async #move(id: string, to: Standing, ask: () => Promise<unknown>): Promise<void> {
    this.#may.set(id, [this.#standingOf(id), to]);
    await ask();
    this.#may.set(id, [to]);
    this.acknowledged += 1;
  }

  #standingOf(id: string): Standing {
    return this.#may.get(id)?.[0] ?? 'there';
  }

  async check(session: Session, { folder, colleagues }: Victim): Promise<Findings> {
    const header = readHeader(disk, folder);
    const halves = [
      header.compartments.some(({ renewalDue }) => renewalDue),
      session.connections.size < header.compartments.length,
      readdirSync(folder).some((name) => name.includes('.next-')),
    ];
    let [lost, corrupt] = [0, halves.filter(Boolean).length];
    for (const colleague of colleagues) {
      const { id } = colleague;
      const found = standingIn(header, id);
      if (!(this.#may.get(id) ?? ['there']).includes(found)) lost += 1;
      this.#may.set(id, [found]);
      if (found === 'there') {
        this.#kept.delete(id);
        if (!(await opensAll(folder, header, colleague))) corrupt += 1;
      } else if (!(await this.#isShutOut(folder, colleague))) corrupt += 1;
    }
    return { lost, corrupt };
  }

  /** Whether someone without access, with all they ever had, opens none of the files there are now. */
  async #isShutOut(folder: string, colleague: Colleague): Promise<boolean> {
    const kept = this.#kept.get(colleague.id);
    // Tried before: keys only ever become others.
    if (!kept) return true;
    this.#kept.delete(colleague.id);
    return (await openedWith(folder, kept, colleague)).length === 0;
  }
}

function standingIn({ members }: Header, id: string): Standing {
  const member = members.find((one) => one.id === id);
  if (!member) return 'gone';
  return member.suspended ? 'suspended' : 'there';
}

async function opensAll(folder: string, header: Header, colleague: Colleague): Promise<boolean> {
  const opened = await openedWith(folder, header, colleague);
  return opened.join() === colleague.compartments.join();
}

/** The databases that lie in the vault now and open with what a header gives a colleague. */
function openedWith(folder: string, header: Header, { id, pair }: Colleague): Promise<string[]> {
  return withSecrets(async (take) => {
    const member = header.members.find((one) => one.id === id);
    if (!member) throw new Error('this header let them in');
    const keys = openKeys(take, header, member, pair);
    return [...keys].flatMap(([name, { key }]) =>
      opens(databasePath(folder, name), databaseKey(key)) ? [name] : [],
    );
  });
}

function opens(path: string, key: ReturnType<typeof databaseKey>): boolean {
  try {
    openDatabase(path, key).close();
    return true;
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error;
    return false;
  }
}
