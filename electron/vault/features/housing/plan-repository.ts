import type { HousingFields, HousingPlan } from '../../../../contract/housing-plan.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { SearchDocument } from '../../db/search-index.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The client's housing plan, or null. */
export async function findPlan(
  { db }: CaseworkContext,
  clientId: string,
): Promise<HousingPlan | null> {
  const row = await db
    .selectFrom('housing_plan')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    clientId,
    version: row.version,
    // The table holds only what `housingFieldsSchema` let in.
    fields: JSON.parse(row.content) as HousingFields,
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}

/** Makes the client's plan and gives its id. */
export async function insertPlan(
  context: CaseworkContext,
  clientId: string,
  fields: HousingFields,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('housing_plan')
    .values({
      id,
      client_id: clientId,
      version: 1,
      content: JSON.stringify(fields),
      created_at: now,
      updated_at: now,
      saved_by: context.member.memberName,
    })
    .execute();
  recordSave(context, { id, clientId, updatedAt: now }, null, fields);
  return id;
}

/** Saves the plan that was read as `before`. */
export async function updatePlan(
  context: CaseworkContext,
  before: HousingPlan,
  fields: HousingFields,
): Promise<void> {
  const now = context.now();
  const { numUpdatedRows } = await context.db
    .updateTable('housing_plan')
    .set({
      content: JSON.stringify(fields),
      version: before.version + 1,
      updated_at: now,
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a housing plan was not updated exactly once');
  recordSave(context, { ...before, updatedAt: now }, before.fields, fields);
}

interface SavedPlan {
  readonly id: string;
  readonly clientId: string;
  readonly updatedAt: string;
}

function recordSave(
  context: CaseworkContext,
  plan: SavedPlan,
  before: HousingFields | null,
  after: HousingFields,
): void {
  context.journal.record({
    action: before === null ? 'create' : 'update',
    object: 'housing-plan',
    id: plan.id,
    client: plan.clientId,
    changes: fieldChanges(before, after),
  });
  context.search.put(searchDocumentOf(plan, after));
}

/** Everything a plan says in words, for searching. */
function wordsOf(fields: HousingFields): string {
  return [
    fields.situationNote,
    fields.history,
    fields.children,
    fields.pets,
    fields.accessibility,
    fields.needNote,
    ...fields.regionsToAvoid,
    fields.perpetratorsWhere,
    fields.riskNote,
    ...fields.steps.flatMap(({ what, owner }) => [what, owner]),
    fields.incomeSource,
    ...fields.budget.map(({ label }) => label),
    ...fields.goals.map(({ wording }) => wording),
    fields.agreements,
    fields.keyWorker,
    fields.visitFrequency,
    fields.exitNote,
  ]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function searchDocumentOf(plan: SavedPlan, fields: HousingFields): SearchDocument {
  return {
    kind: 'housing-plan',
    objectId: plan.id,
    clientId: plan.clientId,
    at: plan.updatedAt,
    title: '',
    body: wordsOf(fields),
  };
}
