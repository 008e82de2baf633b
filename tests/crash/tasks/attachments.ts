import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPieceBytes } from '../../../contract/document-terms.ts';
import { removeRemains } from '../../../electron/vault/features/documents/index.ts';
import { connectionOf, type Session } from '../../../electron/vault/session.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Victim, Work } from '../work.ts';

const rooms = ['casework', 'treatment'] as const;
type Room = (typeof rooms)[number];

interface Known {
  readonly room: Room;
  readonly sha256: string;
}

/** Files that come in piece by piece, are given up halfway, go out again and are removed. */
export class Attachments implements Work {
  readonly share = 30;
  readonly reach = 400;
  acknowledged = 0;
  /** What every file that may be there must be like. */
  readonly #asked = new Map<string, Known>();
  /** Files that were said to be in, and were not asked to go. */
  readonly #in = new Set<string>();
  /** Files that were said to be gone. */
  readonly #gone = new Set<string>();
  readonly #exported = new Map<string, string>();

  async doOne(vault: ForkedVault, victim: Victim): Promise<void> {
    const chance = Math.random();
    const [known] = this.#in;
    if (chance < 0.15 && known) await this.#remove(vault, victim, known);
    else if (chance < 0.3 && known) await this.#export(vault, victim, known);
    else await this.#bringIn(vault, victim, chance < 0.5);
    this.acknowledged += 1;
  }

  async #bringIn({ luwte }: ForkedVault, { clientId }: Victim, givesUp: boolean): Promise<void> {
    const room = rooms[Math.random() < 0.7 ? 0 : 1];
    const documents = documentsIn(luwte, room);
    const content = randomBytes(someSize());
    const file = { clientId, fileName: `brief ${content.length}.pdf`, bytes: content.length };
    const { uploadId } = await documents.begin(file);
    this.#asked.set(uploadId, { room, sha256: digestOf(content) });
    for (let place = 0; place * documentPieceBytes < content.length; place += 1) {
      const from = place * documentPieceBytes;
      const piece = content.subarray(from, from + documentPieceBytes).toString('base64');
      await documents.append({ uploadId, place, content: piece });
    }
    if (givesUp) {
      await documents.abandon({ uploadId });
      this.#gone.add(uploadId);
    } else {
      await documents.finish({ uploadId });
      this.#in.add(uploadId);
    }
  }

  async #remove({ luwte }: ForkedVault, { clientId }: Victim, id: string): Promise<void> {
    this.#in.delete(id);
    await documentsIn(luwte, this.#roomOf(id)).remove({ clientId, id });
    this.#gone.add(id);
  }

  async #export(vault: ForkedVault, victim: Victim, id: string): Promise<void> {
    const path = join(victim.root, `${id}.pdf`);
    const { clientId } = victim;
    const target = vault.register(path);
    await documentsIn(vault.luwte, this.#roomOf(id)).export({ clientId, id, target });
    this.#exported.set(id, path);
  }

  async check(session: Session, { root }: Victim): Promise<Findings> {
    const found = new Set<string>();
    let corrupt = 0;
    for (const room of rooms) {
      for (const { id, sha256, whole } of filesIn(session, room)) {
        found.add(id);
        const known = this.#asked.get(id);
        if (!whole || known?.room !== room || known.sha256 !== sha256) corrupt += 1;
      }
      corrupt += strayPieces(session, room);
    }
    // As the vault process does it after each unlock; then nothing of what was given up is left.
    await removeRemains(session, () => true);
    corrupt += rooms.filter((room) => hasRemains(session, room)).length;
    const lost = [...this.#in].filter((id) => !found.has(id)).length;
    const returned = [...this.#gone].filter((id) => found.has(id)).length;
    return { lost: lost + returned, corrupt: corrupt + this.#badExports(root) };
  }

  /** What was written outside is whole, whether or not that was acknowledged; it is looked at once. */
  #badExports(root: string): number {
    let bad = [...this.#exported.values()].filter((path) => !existsSync(path)).length;
    for (const [id, { sha256 }] of this.#asked) {
      const path = join(root, `${id}.pdf`);
      if (existsSync(path) && digestOf(readFileSync(path)) !== sha256) bad += 1;
    }
    return bad;
  }

  #roomOf(id: string): Room {
    return this.#asked.get(id)?.room ?? 'casework';
  }
}

const documentsIn = (luwte: ForkedVault['luwte'], room: Room) =>
  room === 'casework' ? luwte.documentsCasework : luwte.documentsTreatment;

/** Mostly letters; one in five takes a second piece. */
const someSize = () =>
  1 + Math.floor(Math.random() * (Math.random() < 0.2 ? 1.3 * documentPieceBytes : 60_000));

const digestOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

function* filesIn(session: Session, room: Room) {
  const { database } = connectionOf(session, room);
  const pieces = database.prepare(
    'SELECT content FROM document_piece WHERE document_id = ? ORDER BY place',
    { pluck: true },
  );
  const rows = database
    .prepare('SELECT id, bytes, sha256 FROM document')
    .all<{ id: string; bytes: number; sha256: string }>();
  for (const { id, bytes, sha256 } of rows) {
    const content = Buffer.concat(pieces.all<Uint8Array<ArrayBuffer>>([id]));
    yield { id, sha256, whole: content.length === bytes && digestOf(content) === sha256 };
  }
}

/** Pieces that belong to no document and are not marked as to be removed either. */
function strayPieces(session: Session, room: Room): number {
  const count = connectionOf(session, room)
    .database.prepare(
      `SELECT count(*) FROM document_piece WHERE document_id NOT IN
       (SELECT id FROM document UNION ALL SELECT id FROM document_unfinished)`,
      { pluck: true },
    )
    .get<number>();
  return Number(count);
}

function hasRemains(session: Session, room: Room): boolean {
  const count = connectionOf(session, room)
    .database.prepare(
      `SELECT (SELECT count(*) FROM document_unfinished)
         + (SELECT count(*) FROM document_piece WHERE document_id NOT IN (SELECT id FROM document))`,
      { pluck: true },
    )
    .get<number>();
  return Number(count) > 0;
}
