import type { Selectable } from 'kysely';
import { isOverseer } from '../../../../contract/common.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { FileOffer, OfferFields } from '../../../../contract/hand-over.ts';
import { isSameName } from '../../access.ts';
import type { RecordContext } from '../../db/connection.ts';
import { type ClientRow, spokenName } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import type { FileOfferRow } from './tables.ts';

export type CaseworkContext = RecordContext<CaseworkTables>;

const clientColumns = [
  ...(['code', 'given_name', 'infix', 'family_name'] as const),
  ...(['phase', 'risk', 'counsellor'] as const),
] as const;
type OfferOfClient = Selectable<FileOfferRow> & Pick<ClientRow, (typeof clientColumns)[number]>;

const offersWithClient = ({ db }: CaseworkContext) =>
  db
    .selectFrom('file_offer')
    .innerJoin('client', 'client.id', 'client_id')
    .selectAll('file_offer')
    .select(clientColumns)
    .orderBy('offered_at', 'desc')
    .orderBy('file_offer.id', 'desc');

/** The offers of one file, the latest first. */
export async function offersOfClient(
  context: CaseworkContext,
  clientId: string,
): Promise<FileOffer[]> {
  const rows = await offersWithClient(context).where('client_id', '=', clientId).execute();
  return rows.map((row) => offerFrom(context, row));
}

/** So many answered offers of one's own are shown; each file has its own history. */
const shownAnswers = 100;

/** What was offered to the member and is open, what they offered, and for overseers all that is open. */
export async function offersFor(context: CaseworkContext): Promise<FileOffer[]> {
  const { memberId, role } = context.member;
  const open = await offersWithClient(context).where('state', '=', 'open').execute();
  const mine = open.filter(
    (row) => row.to_member_id === memberId || row.by_member_id === memberId || isOverseer(role),
  );
  const answered = await offersWithClient(context)
    .where('state', '<>', 'open')
    .where('by_member_id', '=', memberId)
    .limit(shownAnswers)
    .execute();
  return [...mine, ...answered].map((row) => offerFrom(context, row));
}

/** What is offered to the member and can be answered. */
export async function offersToAnswer(context: CaseworkContext): Promise<FileOffer[]> {
  const rows = await offersWithClient(context)
    .where('state', '=', 'open')
    .where('to_member_id', '=', context.member.memberId)
    .execute();
  return rows.map((row) => offerFrom(context, row)).filter(({ mayAnswer }) => mayAnswer);
}

/** One offer. Fails with `record.not-found`, and with `hand-over.lapsed` when it is not open any more. */
export async function requireOpen(context: CaseworkContext, id: string): Promise<FileOffer> {
  const row = await offersWithClient(context).where('file_offer.id', '=', id).executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  const offer = offerFrom(context, row);
  if (row.state !== 'open') throw new LuwteError('hand-over.lapsed');
  return offer;
}

/** Offers a file and gives the id; what was offered before and not answered is withdrawn. */
export async function insertOffer(
  context: CaseworkContext,
  client: { readonly id: string; readonly counsellor: string },
  colleague: { readonly id: string; readonly name: string },
  { reason, note }: OfferFields,
): Promise<string> {
  for (const { id, state } of await offersOfClient(context, client.id)) {
    if (state === 'open' || state === 'lapsed') {
      await answerOffer(context, { id, clientId: client.id }, 'withdrawn', '');
    }
  }
  const id = context.newId();
  const { memberId, memberName } = context.member;
  await context.db
    .insertInto('file_offer')
    .values({
      ...{ id, client_id: client.id, from_name: client.counsellor.trim() },
      ...{ to_member_id: colleague.id, to_name: colleague.name },
      ...{ by_member_id: memberId, by_name: memberName, offered_at: context.now() },
      ...{ reason, note, state: 'open', answered_at: null, answer: '' },
    })
    .execute();
  context.journal.record({
    ...{ action: 'create', object: 'hand-over', id, client: client.id },
    changes: [
      { field: 'to', before: null, after: colleague.name },
      { field: 'reason', before: null, after: reason },
      { field: 'note', before: null, after: note },
    ],
  });
  return id;
}

/** Ends an open offer. Whoever it was made to has no other ground yet to write in the file than that. */
export async function answerOffer(
  context: CaseworkContext,
  { id, clientId: client }: Pick<FileOffer, 'id' | 'clientId'>,
  state: FileOfferRow['state'],
  answer: string,
): Promise<void> {
  const { numUpdatedRows } = await context.db
    .updateTable('file_offer')
    .set({ state, answer, answered_at: context.now() })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('an offer was not answered exactly once');
  context.journal.record({
    ...{ action: 'update', object: 'hand-over', id, client },
    ...(context.mayOpen(client) ? {} : { basis: 'team' }),
    changes: [
      { field: 'state', before: 'open', after: state },
      ...(answer === '' ? [] : [{ field: 'answer', before: null, after: answer }]),
    ],
  });
}

function offerFrom(context: CaseworkContext, row: OfferOfClient): FileOffer {
  const { memberId, role } = context.member;
  const { code, phase, risk } = row;
  const state = row.state === 'open' && hasLapsed(context, row) ? 'lapsed' : row.state;
  const name = { givenName: row.given_name, infix: row.infix, familyName: row.family_name };
  const answers = row.to_member_id === memberId;
  return {
    ...{ id: row.id, clientId: row.client_id, code, name: spokenName(name), phase, risk },
    ...{ from: row.from_name, to: row.to_name, offeredBy: row.by_name },
    ...{ offeredAt: row.offered_at, reason: row.reason, note: row.note, state },
    ...{ answeredAt: row.answered_at, answer: row.answer },
    mayAnswer: state === 'open' && answers,
    mayWithdraw:
      row.state === 'open' &&
      (row.by_member_id === memberId || isOverseer(role) || context.isOwn(row.client_id)),
  };
}

/** Whether the file is not whose it was when it was offered, or the colleague can not take it. */
function hasLapsed(context: CaseworkContext, row: OfferOfClient): boolean {
  const changed =
    row.counsellor.trim() !== row.from_name && !isSameName(row.counsellor, row.from_name);
  return changed || !context.team().some(({ id }) => id === row.to_member_id);
}
