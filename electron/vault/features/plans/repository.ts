import { LuwteError } from '../../../../contract/errors.ts';
import type {
  Agreement,
  PlanVersion,
  VersionedPlan,
  VersionedPlanKind,
} from '../../../../contract/versioned-plan.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PlanVersionRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The tables with plans. Their rows have one shape (`planTables`). */
export type PlanTable = 'guidance_plan' | 'safety_plan' | 'crisis_plan';

/** What sets one kind of plan apart from another. */
export interface PlanKind<Fields extends object> {
  readonly object: VersionedPlanKind;
  /** Its table; its versions lie in `<table>_version`. */
  readonly table: PlanTable;
  /** The fields one by one, so that history names each. */
  readonly journalled: (fields: Fields) => Record<string, unknown>;
  /** Everything it says, for searching. */
  readonly wordsOf: (fields: Fields) => string;
}

/** The client's working version, or null. */
export async function findPlan<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  clientId: string,
): Promise<VersionedPlan<Fields> | null> {
  const row = await context.db
    .selectFrom(kind.table)
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return null;
  const [lastClosed] = await listVersions(kind, context, clientId);
  return {
    id: row.id,
    clientId,
    version: row.version,
    number: row.number,
    fields: fieldsFrom<Fields>(row.content),
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
    lastClosed: lastClosed ?? null,
  };
}

/** Makes the client's plan and gives its id. */
export async function insertPlan<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  clientId: string,
  fields: Fields,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto(kind.table)
    .values({
      id,
      client_id: clientId,
      version: 1,
      number: 1,
      content: JSON.stringify(fields),
      created_at: now,
      updated_at: now,
      saved_by: context.member.memberName,
    })
    .execute();
  recordSave(kind, context, { id, clientId, updatedAt: now }, null, fields);
  return id;
}

/** Saves the working version that was read as `before`. */
export async function updatePlan<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  before: VersionedPlan<Fields>,
  fields: Fields,
): Promise<void> {
  const now = context.now();
  await advancePlan(kind, context, before, {
    content: JSON.stringify(fields),
    updated_at: now,
    saved_by: context.member.memberName,
  });
  recordSave(kind, context, { ...before, updatedAt: now }, before.fields, fields);
}

/** Closes the working version that was read as `plan`; what it says is kept under its number. */
export async function closePlan<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  plan: VersionedPlan<Fields>,
  agreement: Agreement,
): Promise<void> {
  await context.db
    .insertInto(`${kind.table}_version`)
    .values({
      id: context.newId(),
      plan_id: plan.id,
      number: plan.number,
      content: JSON.stringify(plan.fields),
      agreed_with_client: Number(agreement.agreedWithClient),
      agreed_on: agreement.on,
      remark: agreement.remark,
      closed_at: context.now(),
      closed_by: context.member.memberName,
    })
    .execute();
  await advancePlan(kind, context, plan, { number: plan.number + 1 });
  context.journal.record({
    action: 'finalise',
    object: kind.object,
    id: plan.id,
    client: plan.clientId,
    detail: `version ${plan.number}`,
    changes: fieldChanges(null, agreement),
  });
}

/** The closed versions of the client's plan, newest first. */
export async function listVersions<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  clientId: string,
): Promise<PlanVersion[]> {
  const rows = await versionsOf(kind, context, clientId).execute();
  return rows.map(versionFrom);
}

/** A closed version with what it says. Fails with `record.not-found`. */
export async function requireVersion<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  clientId: string,
  number: number,
): Promise<PlanVersion & { fields: Fields }> {
  const row = await versionsOf(kind, context, clientId)
    .where('closed.number', '=', number)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return { ...versionFrom(row), fields: fieldsFrom<Fields>(row.content) };
}

/** Raises the version of the plan that was read, or fails: two saves can not both be the next. */
async function advancePlan<Fields extends object>(
  kind: PlanKind<Fields>,
  { db }: CaseworkContext,
  plan: VersionedPlan<Fields>,
  columns: { content?: string; number?: number; updated_at?: string; saved_by?: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable(kind.table)
    .set({ ...columns, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a plan was not updated exactly once');
}

function recordSave<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  plan: { readonly id: string; readonly clientId: string; readonly updatedAt: string },
  before: Fields | null,
  after: Fields,
): void {
  context.journal.record({
    action: before === null ? 'create' : 'update',
    object: kind.object,
    id: plan.id,
    client: plan.clientId,
    changes: fieldChanges(before && kind.journalled(before), kind.journalled(after)),
  });
  context.search.put({
    kind: kind.object,
    objectId: plan.id,
    clientId: plan.clientId,
    at: plan.updatedAt,
    title: '',
    body: kind.wordsOf(after),
  });
}

function versionsOf<Fields extends object>(
  { table }: PlanKind<Fields>,
  { db }: CaseworkContext,
  clientId: string,
) {
  return db
    .selectFrom(`${table}_version as closed`)
    .innerJoin(`${table} as plan`, 'plan.id', 'closed.plan_id')
    .selectAll('closed')
    .where('plan.client_id', '=', clientId)
    .orderBy('closed.number', 'desc');
}

function versionFrom(row: PlanVersionRow): PlanVersion {
  return {
    number: row.number,
    agreement: {
      agreedWithClient: row.agreed_with_client === 1,
      on: row.agreed_on,
      remark: row.remark,
    },
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  };
}

/** The table holds only what the schema of the plan let in. */
const fieldsFrom = <Fields>(content: string) => JSON.parse(content) as Fields;
