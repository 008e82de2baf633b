import { type Compartment, compartments } from '../../../../contract/common.ts';
import { type erasure, retentionYears } from '../../../../contract/erasure.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../handlers.ts';
import { failuresOf, provePassphrase } from '../../opening.ts';
import type { Session } from '../../session.ts';
import type { VaultService } from '../../vault-service.ts';
import { isFrozen, knownBackups } from '../backup/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { carryOut } from './carry-out.ts';
import { countRecords, lastChange } from './client-rows.ts';
import { holding, stillHolding } from './holding.ts';
import { findLeftovers, removeLeftovers } from './leftovers.ts';
import {
  insertErasure,
  mergedInto,
  readErasures,
  rememberBackups,
  requireCode,
  type StoredErasure,
} from './repository.ts';

/** The procedures by which a file is erased; that it is the member themselves is the service's to prove. */
export function createErasureHandlers(
  service: Pick<VaultService, 'withOpen'>,
): Handlers<typeof erasure, CaseworkTables> {
  return {
    plan: async (context, { clientId }) => {
      const { connection, session } = context;
      const client = await connection.transact(session.member, async (records) => {
        const view = { action: 'read', object: 'client', id: clientId, client: clientId } as const;
        records.journal.record({ ...view, basis: session.access.require(clientId) });
        const merged = await mergedInto(records, clientId);
        return { ...(await requireCode(records, clientId)), merged };
      });
      const since = [client.created_at, ...client.merged.map((each) => each.since)].sort()[0];
      const known = await knownBackups(context);
      const held = [...session.connections];
      return {
        code: client.code,
        counts: held.flatMap(([name, { database }]) => countRecords(database, name, clientId)),
        closed: compartments.filter((name) => !session.connections.has(name)),
        terms: termsOf(session, [clientId, ...client.merged.map(({ id }) => id)]),
        leftovers: findLeftovers(session.folder),
        backups: holding(since ?? client.created_at, known),
        unconnected: [...known.unconnected],
      };
    },

    run: ({ connection, progress }, { passphrase, leftovers, ...wish }) =>
      service.withOpen(async (take, opened, attempt) => {
        const { attempts, member } = attempt;
        const { session } = opened;
        await provePassphrase(take, attempt, passphrase);
        await opened.record(failuresOf(attempts, member.id));
        attempts.clear(member.id);
        assertNoBackup(session);
        const { clientId, ground } = wish;
        const basis = session.access.require(clientId);
        const ids = await connection.transact(session.member, async (context) => {
          const begun = await insertErasure(context, wish);
          context.journal.record({
            ...{ action: 'erase', object: 'client', id: clientId, client: clientId, basis },
            detail: `${wish.code.trim()}; ${ground}; begun`,
          });
          return begun;
        });
        if (leftovers) removeLeftovers(session.folder);
        const total = 2 * session.connections.size * ids.length;
        let done = 0;
        progress({ step: 'erase', done, total });
        const open = new Set<Compartment>();
        for (const id of ids) {
          const left = await carryOut(session, id, () => {
            done += 1;
            progress({ step: 'erase', done, total });
          });
          for (const compartment of left) open.add(compartment);
        }
        await opened.writeAnchors();
        const [id] = ids;
        if (id === undefined) throw new Error('an erasure has an id');
        return { id, open: [...open] };
      }),

    list: async (context) => {
      const { connection, session } = context;
      const known = await knownBackups(context);
      const erasures = await connection.transact(session.member, async (records) => {
        const stored = await readErasures(records);
        for (const one of stored) await rememberBackups(records, one.id, stillHolding(one, known));
        return stored.map((one) => ({
          ...told(one),
          backups: stillHolding(one, known),
          unconnected: [...known.unconnected],
        }));
      });
      return { erasures, leftovers: findLeftovers(session.folder) };
    },

    removeLeftovers: async ({ connection, session }) => {
      const removed = removeLeftovers(session.folder);
      await connection.transact(session.member, async ({ journal }) =>
        journal.record({
          ...{ action: 'delete', object: 'vault', id: session.info.vaultId },
          detail: `${removed} copies in the folder`,
        }),
      );
      return { removed };
    },
  };
}

/** A backup copies the files as they lie; they are written anew by an erasure. */
function assertNoBackup({ connections }: Session): void {
  const isBusy = [...connections.values()].some(({ database }) => isFrozen(database));
  if (isBusy) throw new LuwteError('backup.running');
}

function termsOf(session: Session, ids: readonly string[]) {
  return (['treatment', 'casework'] as const).flatMap((part) => {
    const database = session.connections.get(part)?.database;
    if (!database) return [];
    const years = retentionYears[part];
    const last =
      ids
        .map((id) => lastChange(database, id) ?? '')
        .sort()
        .at(-1) || null;
    return [{ part, years, lastChange: last, until: last && yearsAfter(last, years) }];
  });
}

/** The same day so many years later; of 29 February the day after, when there is none. */
function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

const told = ({ id, code, at, memberName, ground, decidedOn, note, parts }: StoredErasure) => ({
  ...{ id, code, at, memberName, ground, decidedOn, note, parts },
});
