import { v7 as uuidv7 } from 'uuid';
import { connectionOf, type Session } from '../../../electron/vault/session.ts';
import { inventNote } from '../../bench/notes.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Victim, Work } from '../work.ts';

/** Finalising contact notes, one after another. */
export class Notes implements Work {
  readonly share = 90;
  readonly reach = 300;
  readonly #asked = new Map<string, string>();
  readonly #told = new Set<string>();

  get acknowledged(): number {
    return this.#told.size;
  }

  async doOne({ luwte }: ForkedVault, { clientId }: Victim): Promise<void> {
    const id = uuidv7();
    const fields = inventNote();
    this.#asked.set(id, fields.note);
    await luwte.contacts.finalise({ id, clientId, fields });
    this.#told.add(id);
  }

  async check(session: Session): Promise<Findings> {
    const { database } = connectionOf(session, 'casework');
    const rows = database
      .prepare('SELECT id, note FROM contact')
      .all<{ id: string; note: string }>();
    const found = new Map(rows.map(({ id, note }) => [id, note]));
    const lost = [...this.#told].filter((id) => !found.has(id)).length;
    const changed = rows.filter(({ id, note }) => this.#asked.get(id) !== note).length;
    // A note and what the journal says of it are one: neither is there without the other.
    const alone = database
      .prepare(
        `SELECT count(*) FROM (SELECT id FROM contact) AS note
         FULL JOIN (SELECT object_id FROM journal WHERE object_kind = 'contact' AND action = 'finalise')
           AS entry ON entry.object_id = note.id
         WHERE note.id IS NULL OR entry.object_id IS NULL`,
        { pluck: true },
      )
      .get<number>();
    return { lost, corrupt: changed + Number(alone) };
  }
}
