import { LuwteError } from '../../../../contract/errors.ts';
import type { TreatmentPlan, TreatmentPlanFields } from '../../../../contract/treatment-plan.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { TreatmentTables } from '../tables.ts';
import { columnsFromPlan, planFieldsFromRow, planFromRow } from './plan-rows.ts';
import type { TreatmentPlanRow } from './tables.ts';
import { planDocument } from './words.ts';

export type TreatmentContext = RecordContext<TreatmentTables>;

/** The current plan of a client, or null. */
export async function findPlan(
  context: TreatmentContext,
  clientId: string,
): Promise<TreatmentPlan | null> {
  const row = await findRow(context, clientId);
  return row ? planFromRow(row) : null;
}

export type PlanSave =
  | { readonly outcome: 'saved'; readonly id: string; readonly version: number }
  | { readonly outcome: 'outdated'; readonly current: TreatmentPlan };

/**
 * Makes the client's plan (`version` 0) or saves changes to it, journals and makes it findable.
 * When someone else was first, nothing is changed.
 */
export async function writePlan(
  context: TreatmentContext,
  clientId: string,
  version: number,
  fields: TreatmentPlanFields,
): Promise<PlanSave> {
  const before = await findRow(context, clientId);
  if (!before && version > 0) throw new LuwteError('record.not-found');
  if (before && before.version !== version) {
    return { outcome: 'outdated', current: planFromRow(before) };
  }
  const now = context.now();
  const saved = { version: (before?.version ?? 0) + 1, saved_at: now };
  const row: TreatmentPlanRow = {
    id: before?.id ?? context.newId(),
    client_id: clientId,
    created_at: before?.created_at ?? now,
    saved_by: context.member.memberName,
    ...saved,
    ...columnsFromPlan(fields),
  };
  await (before ? update(context, before, row) : insert(context, row));
  context.journal.record({
    action: before ? 'update' : 'create',
    object: 'treatment-plan',
    id: row.id,
    client: clientId,
    changes: fieldChanges(
      before ? journalledPlan(planFieldsFromRow(before)) : null,
      journalledPlan(fields),
    ),
  });
  context.search.put(planDocument(planFromRow(row)));
  return { outcome: 'saved', id: row.id, version: row.version };
}

async function insert({ db }: TreatmentContext, row: TreatmentPlanRow): Promise<void> {
  await db.insertInto('treatment_plan').values(row).execute();
}

async function update(
  { db }: TreatmentContext,
  before: TreatmentPlanRow,
  row: TreatmentPlanRow,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('treatment_plan')
    .set(row)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a treatment plan was not updated exactly once');
}

function findRow(
  { db }: TreatmentContext,
  clientId: string,
): Promise<TreatmentPlanRow | undefined> {
  return db
    .selectFrom('treatment_plan')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** The fields one by one, those of the readiness check as `readiness.<field>`, so that history names each. */
export function journalledPlan({
  readiness,
  ...fields
}: TreatmentPlanFields): Record<string, unknown> {
  const check = Object.entries(readiness).map(([field, value]) => [`readiness.${field}`, value]);
  return { ...fields, ...Object.fromEntries(check) };
}
