import {
  type Consent,
  type ConsentEnd,
  type ConsentFields,
  recipientSchema,
} from '../../../../contract/consent.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** What a client, or with null everyone, said about handing over, the latest first; of one day the one recorded later. */
export async function listConsents(
  { db }: Pick<CaseworkContext, 'db'>,
  clientId: string | null,
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consent')
    .leftJoin('consent_end', 'consent_end.consent_id', 'consent.id')
    .selectAll('consent')
    .select(['why', 'on_date', 'consent_end.note as end_note', 'ended_at', 'ended_by'])
    .$if(clientId !== null, (query) => query.where('client_id', '=', clientId ?? ''))
    .orderBy('from_date', 'desc')
    .orderBy('consent.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    recipient: recipientSchema.parse(JSON.parse(row.recipient)),
    answer: row.answer,
    form: row.form,
    from: row.from_date,
    until: row.until_date,
    note: row.note,
    documentId: row.document_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    end:
      row.why === null
        ? null
        : {
            ...{ why: row.why, on: row.on_date ?? '', note: row.end_note ?? '' },
            ...{ endedAt: row.ended_at ?? '', endedBy: row.ended_by ?? '' },
          },
  }));
}

/** Records an answer, one record a kind, each in the journal. Gives the ids. */
export async function insertConsents(
  context: CaseworkContext,
  clientId: string,
  { kinds, ...fields }: ConsentFields,
): Promise<string[]> {
  const ids: string[] = [];
  for (const kind of new Set(kinds)) {
    const id = context.newId();
    await context.db
      .insertInto('consent')
      .values({
        ...{ id, client_id: clientId, kind, recipient: JSON.stringify(fields.recipient) },
        ...{ answer: fields.answer, form: fields.form, note: fields.note },
        ...{ from_date: fields.from, until_date: fields.until, document_id: fields.documentId },
        ...{ recorded_at: context.now(), recorded_by: context.member.memberName },
      })
      .execute();
    const changes = fieldChanges(null, { kind, ...fields });
    context.journal.record({ action: 'create', object: 'consent', id, client: clientId, changes });
    ids.push(id);
  }
  return ids;
}

/** Fails with `record.not-found` when the client's file holds no such document. */
export async function assertOwnDocument(
  { db }: CaseworkContext,
  clientId: string,
  documentId: string,
): Promise<void> {
  const found = await db
    .selectFrom('document')
    .select('id')
    .where('id', '=', documentId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!found) throw new LuwteError('record.not-found');
}

/** Ends a consent, in the journal. */
export async function insertEnd(
  context: CaseworkContext,
  consent: Consent,
  { why, on, note }: ConsentEnd,
): Promise<void> {
  if (consent.end !== null) throw new LuwteError('record.finalised');
  await context.db
    .insertInto('consent_end')
    .values({
      ...{ consent_id: consent.id, why, on_date: on, note },
      ...{ ended_at: context.now(), ended_by: context.member.memberName },
    })
    .execute();
  context.journal.record({
    ...{ action: 'update', object: 'consent', id: consent.id, client: consent.clientId },
    changes: [{ field: 'end', before: null, after: { why, on, note } }],
  });
}
