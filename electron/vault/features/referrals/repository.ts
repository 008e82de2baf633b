import { LuwteError } from '../../../../contract/errors.ts';
import {
  isOpenReferral,
  type Referral,
  type ReferralFields,
  type ReferralStep,
} from '../../../../contract/referral.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { ReferralRow, ReferralStepRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The client's referrals, the one that turned last first. */
export async function listReferrals(
  { db }: Pick<CaseworkContext, 'db'>,
  clientId: string | null,
): Promise<Referral[]> {
  const rows = await db
    .selectFrom('referral')
    .selectAll()
    .$if(clientId !== null, (query) => query.where('client_id', '=', clientId ?? ''))
    .execute();
  const steps = await db
    .selectFrom('referral_step')
    .innerJoin('referral', 'referral.id', 'referral_step.referral_id')
    .selectAll('referral_step')
    .$if(clientId !== null, (query) => query.where('client_id', '=', clientId ?? ''))
    .orderBy('referral_step.id')
    .execute();
  const byReferral = new Map<string, ReferralStepRow[]>();
  for (const step of steps) {
    byReferral.set(step.referral_id, [...(byReferral.get(step.referral_id) ?? []), step]);
  }
  return rows
    .map((row) => referralFrom(row, byReferral.get(row.id) ?? []))
    .sort((one, other) => lastId(other).localeCompare(lastId(one)));
}

/** One referral of this client. Fails with `record.not-found`. */
export async function requireReferral(
  { db }: Pick<CaseworkContext, 'db'>,
  id: string,
  clientId: string,
): Promise<Referral> {
  const row = await db
    .selectFrom('referral')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  const steps = await db
    .selectFrom('referral_step')
    .selectAll()
    .where('referral_id', '=', id)
    .orderBy('id')
    .execute();
  return referralFrom(row, steps);
}

/** How many referrals are open at each partner, by its id. */
export async function countOpen({
  db,
}: Pick<CaseworkContext, 'db'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fields, state } of await listReferrals({ db }, null)) {
    const partner = fields.recipient?.partnerId;
    if (partner && isOpenReferral(state)) counts[partner] = (counts[partner] ?? 0) + 1;
  }
  return counts;
}

/** Enters a referral with its first turn. */
export async function insertReferral(
  context: CaseworkContext,
  clientId: string,
  fields: ReferralFields,
  step: ReferralStep,
): Promise<Referral> {
  const id = context.newId();
  await context.db
    .insertInto('referral')
    .values({ id, client_id: clientId, version: 1, ...columnsFrom(context, fields) })
    .execute();
  await insertStep(context, id, step);
  const changes = fieldChanges(null, { ...fields, ...step, note: fields.note });
  context.journal.record({ action: 'create', object: 'referral', id, client: clientId, changes });
  return requireReferral(context, id, clientId);
}

/** Saves changes to the referral that was read as `before`, with the turn it takes. */
export async function updateReferral(
  context: CaseworkContext,
  before: Referral,
  fields: ReferralFields,
  step: ReferralStep | null,
): Promise<Referral> {
  const { id, clientId, version } = before;
  const { numUpdatedRows } = await context.db
    .updateTable('referral')
    .set({ version: version + 1, ...columnsFrom(context, fields) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a referral was not updated exactly once');
  if (step !== null) await insertStep(context, id, step);
  const turned = step === null ? {} : { state: step.state, on: step.on, stepNote: step.note };
  const changes = [
    ...fieldChanges(before.fields, fields),
    ...fieldChanges(null, turned).map((change) =>
      change.field === 'state' ? { ...change, before: before.state } : change,
    ),
  ];
  context.journal.record({ action: 'update', object: 'referral', id, client: clientId, changes });
  return requireReferral(context, id, clientId);
}

async function insertStep(
  context: CaseworkContext,
  referralId: string,
  { state, on, note }: ReferralStep,
): Promise<void> {
  await context.db
    .insertInto('referral_step')
    .values({
      ...{ id: context.newId(), referral_id: referralId, state, on_date: on, note },
      ...{ recorded_at: context.now(), recorded_by: context.member.memberName },
    })
    .execute();
}

const columnsFrom = (context: CaseworkContext, fields: ReferralFields) => ({
  content: JSON.stringify(fields),
  updated_at: context.now(),
  saved_by: context.member.memberName,
});

const lastId = ({ steps }: Referral) => steps.at(-1)?.id ?? '';

function referralFrom(row: ReferralRow, steps: readonly ReferralStepRow[]): Referral {
  const last = steps.at(-1);
  if (!last) throw new Error('a referral has no first turn');
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    // The table holds only what `referralFieldsSchema` let in.
    fields: JSON.parse(row.content) as ReferralFields,
    state: last.state,
    steps: steps.map((step) => ({
      ...{ id: step.id, state: step.state, on: step.on_date, note: step.note },
      ...{ recordedAt: step.recorded_at, recordedBy: step.recorded_by },
    })),
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}
