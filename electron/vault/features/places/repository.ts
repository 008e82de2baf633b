import { LuwteError } from '../../../../contract/errors.ts';
import type { SecretAddress, SecretAddressFields } from '../../../../contract/places.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { PlacesTables } from '../tables.ts';
import type { SecretAddressRow } from './tables.ts';

type PlacesContext = RecordContext<PlacesTables>;

/** The client's secret addresses, the latest first: one without an end before those that ended. */
export async function listAddresses(
  { db }: PlacesContext,
  clientId: string,
): Promise<SecretAddress[]> {
  const rows = await db
    .selectFrom('secret_address')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy((where) => where('until_date', 'is', null), 'desc')
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(addressFrom);
}

/** One address of this client. Fails with `record.not-found`. */
export async function requireAddress(
  { db }: PlacesContext,
  id: string,
  clientId: string,
): Promise<SecretAddress> {
  const row = await db
    .selectFrom('secret_address')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return addressFrom(row);
}

/** Enters an address and gives its id. */
export async function insertAddress(
  context: PlacesContext,
  clientId: string,
  fields: SecretAddressFields,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('secret_address')
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
  recordSave(context, { id, clientId }, null, fields);
  return id;
}

/** Saves changes to the address that was read as `before`. */
export async function updateAddress(
  context: PlacesContext,
  before: SecretAddress,
  fields: SecretAddressFields,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('secret_address')
    .set({
      ...columnsFrom(fields),
      version: before.version + 1,
      updated_at: context.now(),
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a secret address was not updated exactly once');
  recordSave(context, before, before.fields, fields);
}

function recordSave(
  context: PlacesContext,
  { id, clientId }: { readonly id: string; readonly clientId: string },
  before: SecretAddressFields | null,
  after: SecretAddressFields,
): void {
  context.journal.record({
    action: before === null ? 'create' : 'update',
    object: 'secret-address',
    id,
    client: clientId,
    changes: fieldChanges(before, after),
  });
  // The label alone: what is found stands on screen, and a street or city may only stand there
  // after someone asked to see it.
  context.search.put({
    kind: 'secret-address',
    objectId: id,
    clientId,
    at: after.since ?? context.now(),
    title: after.label,
    body: '',
  });
}

type FieldColumns = Omit<
  SecretAddressRow,
  'id' | 'client_id' | 'version' | 'created_at' | 'updated_at' | 'saved_by'
>;

function columnsFrom(fields: SecretAddressFields): FieldColumns {
  return {
    label: fields.label,
    street: fields.street,
    postal_code: fields.postalCode,
    city: fields.city,
    directions: fields.directions,
    who_knows: fields.whoKnows,
    since: fields.since,
    until_date: fields.until,
  };
}

function addressFrom(row: SecretAddressRow): SecretAddress {
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    fields: {
      label: row.label,
      street: row.street,
      postalCode: row.postal_code,
      city: row.city,
      directions: row.directions,
      whoKnows: row.who_knows,
      since: row.since,
      until: row.until_date,
    },
    updatedAt: row.updated_at,
    savedBy: row.saved_by,
  };
}
