import { LuwteError } from '../../../../contract/errors.ts';
import { fold } from '../../../../contract/fold.ts';
import type { PartnerKind } from '../../../../contract/partner-terms.ts';
import type { Partner, PartnerFields } from '../../../../contract/partners.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PartnerRow } from './tables.ts';

type CaseworkContext = Pick<RecordContext<CaseworkTables>, 'db'>;

/** All organisations, by name. */
export async function listPartners({ db }: CaseworkContext): Promise<Partner[]> {
  const rows = await db.selectFrom('partner').selectAll().execute();
  return rows
    .map(partnerFrom)
    .sort((one, other) => fold(one.fields.name).localeCompare(fold(other.fields.name)));
}

/** The ids of the organisations of a kind. */
export async function partnersOfKind(
  context: CaseworkContext,
  kind: PartnerKind,
): Promise<ReadonlySet<string>> {
  const partners = await listPartners(context);
  return new Set(partners.filter(({ fields }) => fields.kind === kind).map(({ id }) => id));
}

/** One organisation. Fails with `record.not-found`. */
export async function requirePartner({ db }: CaseworkContext, id: string): Promise<Partner> {
  const row = await db.selectFrom('partner').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  return partnerFrom(row);
}

/** Enters an organisation and gives its id. */
export async function insertPartner(
  context: RecordContext<CaseworkTables>,
  fields: PartnerFields,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto('partner')
    .values({ id, version: 1, ...columnsFrom(context, fields) })
    .execute();
  const changes = fieldChanges(null, fields);
  context.journal.record({ action: 'create', object: 'partner', id, changes });
  return id;
}

/** Saves changes to the organisation that was read as `before`. */
export async function updatePartner(
  context: RecordContext<CaseworkTables>,
  before: Partner,
  fields: PartnerFields,
): Promise<void> {
  const { id, version } = before;
  const { numUpdatedRows } = await context.db
    .updateTable('partner')
    .set({ version: version + 1, ...columnsFrom(context, fields) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('an organisation was not updated exactly once');
  const changes = fieldChanges(before.fields, fields);
  context.journal.record({ action: 'update', object: 'partner', id, changes });
}

const columnsFrom = (context: RecordContext<CaseworkTables>, fields: PartnerFields) => ({
  content: JSON.stringify(fields),
  updated_at: context.now(),
  saved_by: context.member.memberName,
});

const partnerFrom = ({ id, version, content, updated_at, saved_by }: PartnerRow): Partner => ({
  id,
  version,
  // The table holds only what `partnerFieldsSchema` let in.
  fields: JSON.parse(content) as PartnerFields,
  updatedAt: updated_at,
  savedBy: saved_by,
});
