import { connectionOf, type Session } from '../../../electron/vault/session.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Victim, Work } from '../work.ts';

/** Typing: one draft, saved over itself, in the compartment of treatment notes. */
export class Drafts implements Work {
  readonly share = 70;
  readonly reach = 300;
  #asked = 0;
  acknowledged = 0;

  async doOne({ luwte }: ForkedVault, { clientId }: Victim): Promise<void> {
    this.#asked += 1;
    const told = this.#asked;
    await luwte.draftsTreatment.save({
      ...{ kind: 'session', clientId, objectId: null, baseVersion: 0 },
      content: textOf(told),
    });
    this.acknowledged = told;
  }

  async check(session: Session): Promise<Findings> {
    const content = connectionOf(session, 'treatment')
      .database.prepare('SELECT content FROM draft', { pluck: true })
      .get<string>();
    if (content === undefined) return { lost: this.acknowledged > 0 ? 1 : 0, corrupt: 0 };
    const { saved } = JSON.parse(content) as { saved: number };
    const corrupt = content === textOf(saved) && saved <= this.#asked ? 0 : 1;
    const lost = Math.max(0, this.acknowledged - saved);
    // The next save comes after what was found, whether or not that was acknowledged.
    this.#asked = Math.max(this.#asked, saved);
    return { lost, corrupt };
  }
}

const textOf = (saved: number) =>
  JSON.stringify({
    saved,
    note: `Zij vertelde ${saved} keer hetzelfde. `.repeat(1 + (saved % 90)),
  });
