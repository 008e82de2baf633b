import {
  type accessCasework,
  type GlassAlert,
  glassReasonSchema,
} from '../../../../contract/access.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';

/** So many are shown; the journal holds the rest. */
const shownAlerts = 200;

const reach = { casework: 'file', treatment: 'file', places: 'secret-address' } as const;
const object = { casework: 'client', treatment: 'client', places: 'secret-address' } as const;

/** The handlers are the same in both compartments; each opens what lies in it. */
export const access: Handlers<typeof accessCasework> = {
  breakGlass: async ({ session, connection }, { client, reason, note }) => {
    const { compartment } = connection;
    const reaching = reach[compartment];
    if (session.access.basisFor(client, reaching) !== null) return {};
    await connection.transact(session.member, async ({ journal }) =>
      journal.record({
        action: 'break-glass',
        object: object[compartment],
        client,
        purpose: reason,
        basis: 'emergency',
        detail: note,
      }),
    );
    session.access.open(client, reaching);
    return {};
  },

  countAlerts: async (context) => {
    const seen = await acknowledgements(context);
    const broken = await context.db
      .selectFrom('journal')
      .select('sequence')
      .where('action', '=', 'break-glass')
      .execute();
    return { count: broken.filter(({ sequence }) => !seen.has(sequence)).length };
  },

  alerts: async (context) => {
    const seen = await acknowledgements(context);
    const rows = await context.db
      .selectFrom('journal')
      .select(['sequence', 'entry'])
      .where('action', '=', 'break-glass')
      .orderBy('sequence', 'desc')
      .limit(shownAlerts)
      .execute();
    return rows.map(({ sequence, entry }) => ({
      compartment: context.compartment,
      ...alertFrom(sequence, entry),
      seen: seen.get(sequence) ?? null,
    }));
  },

  acknowledge: async (context, { sequence }) => {
    const broken = await context.db
      .selectFrom('journal')
      .select('client_id')
      .where('sequence', '=', sequence)
      .where('action', '=', 'break-glass')
      .executeTakeFirst();
    if (!broken) throw new LuwteError('record.not-found');
    context.journal.record({
      action: 'acknowledge',
      object: 'journal',
      client: broken.client_id ?? undefined,
      detail: String(sequence),
    });
    return {};
  },
};

/** By whom and when each opened file was first said to be seen. */
async function acknowledgements(
  context: RecordContext,
): Promise<ReadonlyMap<number, { by: string; at: string }>> {
  const rows = await context.db
    .selectFrom('journal')
    .select('entry')
    .where('action', '=', 'acknowledge')
    .orderBy('sequence', 'desc')
    .execute();
  return new Map(
    rows.map(({ entry }) => {
      const { detail, memberName, at }: Record<'detail' | 'memberName' | 'at', string> =
        JSON.parse(entry);
      return [Number(detail), { by: memberName, at }];
    }),
  );
}

/** An entry that `breakGlass` wrote. */
function alertFrom(sequence: number, entry: string): Omit<GlassAlert, 'compartment' | 'seen'> {
  const stored: {
    at: string;
    memberName: string;
    clientId: string;
    purpose: string;
    /** Null once the file was erased. */
    detail: string | null;
  } = JSON.parse(entry);
  const { at, memberName, clientId, purpose, detail } = stored;
  const reason = glassReasonSchema.catch('other').parse(purpose);
  return { sequence, at, memberName, clientId, reason, note: detail ?? '' };
}
