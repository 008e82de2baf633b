import { LuwteError } from '../../../../contract/errors.ts';
import type { Network } from '../../../../contract/network.ts';
import type { NetworkPerson, NetworkPersonFields } from '../../../../contract/network-person.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { NetworkPersonRow } from './tables.ts';

export type CaseworkContext = RecordContext<CaseworkTables>;

/** Everyone around the client in order of name, who knows whom, and where they were put on the map. */
export async function networkOf({ db }: CaseworkContext, clientId: string): Promise<Network> {
  const rows = await db
    .selectFrom('network_person')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('id')
    .execute();
  const people = rows.map(personFrom);
  const links = await db
    .selectFrom('network_link')
    .innerJoin('network_person', 'network_person.id', 'one_id')
    .select(['one_id as one', 'other_id as other'])
    .where('client_id', '=', clientId)
    .orderBy('network_link.id')
    .execute();
  const spots = await db
    .selectFrom('network_spot')
    .innerJoin('network_person', 'network_person.id', 'person_id')
    .select(['person_id as personId', 'x', 'y'])
    .where('client_id', '=', clientId)
    .execute();
  const byName = new Intl.Collator('nl').compare;
  people.sort((one, other) => byName(one.fields.name, other.fields.name));
  return { people, links, spots };
}

/** Someone of this client's network. Fails with `record.not-found`. */
export async function requirePerson(
  { db }: CaseworkContext,
  id: string,
  clientId: string,
): Promise<NetworkPerson> {
  const row = await db
    .selectFrom('network_person')
    .selectAll()
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return personFrom(row);
}

/** Enters someone, journals it and makes them findable. Gives the new id. */
export async function insertPerson(
  context: CaseworkContext,
  clientId: string,
  fields: NetworkPersonFields,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await context.db
    .insertInto('network_person')
    .values({
      ...{ id, client_id: clientId, version: 1, ...columnsFrom(fields) },
      ...{ created_at: now, updated_at: now, saved_by: context.member.memberName },
    })
    .execute();
  recordSave(context, { id, clientId }, null, fields);
  return id;
}

/** Saves changes to whoever was read as `before`. */
export async function updatePerson(
  context: CaseworkContext,
  before: NetworkPerson,
  fields: NetworkPersonFields,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('network_person')
    .set({
      ...columnsFrom(fields),
      version: before.version + 1,
      updated_at: context.now(),
      saved_by: context.member.memberName,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('someone was not updated exactly once');
  recordSave(context, before, before.fields, fields);
}

/** Takes out whoever was read as `before`, with their place and whom they know. */
export async function deletePerson(context: CaseworkContext, before: NetworkPerson): Promise<void> {
  const { db } = context;
  const { id, clientId: client } = before;
  await db.deleteFrom('network_spot').where('person_id', '=', id).execute();
  await db
    .deleteFrom('network_link')
    .where(({ or, eb }) => or([eb('one_id', '=', id), eb('other_id', '=', id)]))
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('network_person')
    .where('id', '=', id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error('someone was not removed exactly once');
  context.search.remove('network-person', id);
  context.journal.record({
    ...{ action: 'delete', object: 'network-person', id, client },
    changes: Object.entries(before.fields).map(([field, value]) => ({
      ...{ field, before: value, after: null },
    })),
  });
}

/** Says that two people know one another, or no longer; both must be of this client. */
export async function setLink(
  context: CaseworkContext,
  clientId: string,
  pair: readonly [string, string],
  linked: boolean,
): Promise<void> {
  const [one, other] = [...pair].sort() as [string, string];
  if (one === other) throw new LuwteError('call.invalid');
  const first = await requirePerson(context, one, clientId);
  const second = await requirePerson(context, other, clientId);
  if (linked) {
    await context.db
      .insertInto('network_link')
      .values({ id: context.newId(), one_id: one, other_id: other })
      .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
      .execute();
  } else {
    await context.db
      .deleteFrom('network_link')
      .where('one_id', '=', one)
      .where('other_id', '=', other)
      .execute();
  }
  const names = `${first.fields.name} – ${second.fields.name}`;
  context.journal.record({
    ...{ action: 'update', object: 'network', client: clientId },
    changes: [{ field: 'links', before: linked ? null : names, after: linked ? names : null }],
  });
}

/** Keeps where people stand; of whoever is not named it is forgotten. All must be of this client. */
export async function replaceSpots(
  context: CaseworkContext,
  clientId: string,
  spots: Network['spots'],
): Promise<void> {
  const { db } = context;
  const own = await db
    .selectFrom('network_person')
    .select('id')
    .where('client_id', '=', clientId)
    .execute();
  const ids = own.map(({ id }) => id);
  if (spots.some(({ personId }) => !ids.includes(personId))) {
    throw new LuwteError('record.not-found');
  }
  await db.deleteFrom('network_spot').where('person_id', 'in', ids).execute();
  if (spots.length === 0) return;
  await db
    .insertInto('network_spot')
    .values(spots.map(({ personId, x, y }) => ({ person_id: personId, x, y })))
    .execute();
}

/** Everyone in the vault who threatens a client. */
export async function allThreats({ db }: CaseworkContext): Promise<NetworkPerson[]> {
  const rows = await db
    .selectFrom('network_person')
    .selectAll()
    .where('side', '=', 'threat')
    .orderBy('id')
    .execute();
  return rows.map(personFrom);
}

/** Of these clients the code and whose client each is. */
export async function filesOf(
  { db }: CaseworkContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: string; readonly counsellor: string }>> {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'code', 'counsellor'])
    .where('id', 'in', clientIds)
    .execute();
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

function recordSave(
  context: CaseworkContext,
  { id, clientId: client }: { readonly id: string; readonly clientId: string },
  before: NetworkPersonFields | null,
  after: NetworkPersonFields,
): void {
  const action = before === null ? 'create' : 'update';
  context.journal.record({
    ...{ action, object: 'network-person', id, client },
    changes: fieldChanges(before, after),
  });
  const body = [
    after.alias,
    after.relationNote,
    after.phone,
    after.email,
    after.lives,
    after.notes,
  ];
  context.search.put({
    ...{ kind: 'network-person', objectId: id, clientId: client, at: context.now() },
    title: after.name,
    body: body.filter((text) => text.trim() !== '').join('\n'),
  });
}

const columnsFrom = (fields: NetworkPersonFields) => ({
  side: fields.side,
  content: JSON.stringify(fields),
});

function personFrom(row: NetworkPersonRow): NetworkPerson {
  return {
    ...{ id: row.id, clientId: row.client_id, version: row.version },
    // The table holds only what `networkPersonFieldsSchema` let in.
    fields: JSON.parse(row.content) as NetworkPersonFields,
    ...{ updatedAt: row.updated_at, savedBy: row.saved_by },
  };
}
