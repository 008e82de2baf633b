import {
  consentStanding,
  type DataKind,
  type Handover,
  type Recipient,
} from '../../../../contract/consent.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import type { printPurposes } from '../../../../contract/print.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import { listConsents } from './repository.ts';

type CaseworkContext = Pick<RecordContext<CaseworkTables>, 'db' | 'journal' | 'today'>;

/**
 * Lets data of these kinds go to a recipient. What has no valid consent needs the reason, and gets an entry of its own
 * in the journal; without a reason it fails with `consent.missing`. Gives what the entry of the deed itself tells.
 */
export async function allowHandover(
  context: CaseworkContext,
  clientId: string,
  kinds: readonly DataKind[],
  { recipient, reason }: Handover,
): Promise<string> {
  const consents = await listConsents(context, clientId);
  const lacking = kinds
    .map((kind) => ({ kind, ...consentStanding(consents, recipient, kind, context.today()) }))
    .filter(({ state }) => state !== 'given');
  const to = `to ${nameOf(recipient)}`;
  if (lacking.length === 0) return `${to}; consent given`;
  if (reason.trim() === '') throw new LuwteError('consent.missing');
  const standing = lacking.map(({ kind, state }) => `${kind} ${state}`).join(', ');
  context.journal.record({
    ...{ action: 'override-consent', object: 'consent', client: clientId },
    ...{ purpose: 'recipient', detail: `${to}; ${standing}; ${reason.trim()}` },
  });
  return `${to}; against consent`;
}

/** What a print chose about who it is for. */
interface PrintedFor {
  readonly purpose: (typeof printPurposes)[number];
  readonly handover: Handover | null;
}

/** The same for a print: only one for a recipient is handed over, and then to someone. */
export async function allowPrint(
  context: CaseworkContext,
  clientId: string,
  kinds: readonly DataKind[],
  { purpose, handover }: PrintedFor,
): Promise<string[]> {
  if (purpose !== 'recipient') return [];
  if (handover === null) throw new LuwteError('call.invalid');
  return [await allowHandover(context, clientId, kinds, handover)];
}

const nameOf = ({ partnerId, name }: Recipient) =>
  partnerId === null ? name : `${name} (${partnerId})`;
