import { LuwteError } from '../../../../contract/errors.ts';
import type { Placement, PlacementFields } from '../../../../contract/placements.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PlacementRow } from './tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;
type FieldColumns = Omit<
  PlacementRow,
  'id' | 'client_id' | 'version' | 'created_at' | 'updated_at' | 'saved_by'
>;

/** The client's stays, the latest first. */
export async function listPlacements(
  { db }: CaseworkContext,
  clientId: string,
): Promise<Placement[]> {
  const rows = await db
    .selectFrom('placement')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('from_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(placementFrom);
}

/** One stay of this client. Fails with `record.not-found`. */
export async function requirePlacement(
  { db }: CaseworkContext,
  id: string,
  clientId: string,
): Promise<Placement> {
  const row = await db
    .selectFrom('placement')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return placementFrom(row);
}

/** Enters a stay and gives its id. */
export async function insertPlacement(
  context: CaseworkContext,
  clientId: string,
  fields: PlacementFields,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('placement')
    .values({
      id,
      client_id: clientId,
      version: 1,
      ...columnsFrom(fields),
      created_at: now,
      updated_at: now,
      saved_by: context.member.memberName,
    })
    .execute();
  context.journal.record({
    action: 'create',
    object: 'placement',
    id,
    client: clientId,
    changes: fieldChanges(null, fields),
  });
  return id;
}

/** Saves changes to the stay that was read as `before`. */
export async function updatePlacement(
  context: CaseworkContext,
  before: Placement,
  fields: PlacementFields,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('placement')
    .set({
      ...columnsFrom(fields),
      version: before.version + 1,
      updated_at: context.now(),
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a placement was not updated exactly once');
  context.journal.record({
    action: 'update',
    object: 'placement',
    id: before.id,
    client: before.clientId,
    changes: fieldChanges(before.fields, fields),
  });
}

/** Takes out the stay that was read as `before`; the journal keeps what it said. */
export async function deletePlacement(context: CaseworkContext, before: Placement): Promise<void> {
  const { numDeletedRows } = await context.db
    .deleteFrom('placement')
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('a placement was not removed exactly once');
  context.journal.record({
    action: 'delete',
    object: 'placement',
    id: before.id,
    client: before.clientId,
    changes: Object.entries(before.fields).map(([field, value]) => ({
      field,
      before: value,
      after: null,
    })),
  });
}

function columnsFrom(fields: PlacementFields): FieldColumns {
  return {
    place: fields.place,
    type: fields.type,
    room: fields.room,
    from_date: fields.from,
    expected_until: fields.expectedUntil,
    until_date: fields.until,
    referrer: fields.referrer,
    legal_basis: fields.legalBasis,
    remarks: fields.remarks,
  };
}

function placementFrom(row: PlacementRow): Placement {
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    fields: {
      place: row.place,
      type: row.type,
      room: row.room,
      from: row.from_date,
      expectedUntil: row.expected_until,
      until: row.until_date,
      referrer: row.referrer,
      legalBasis: row.legal_basis,
      remarks: row.remarks,
    },
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}
