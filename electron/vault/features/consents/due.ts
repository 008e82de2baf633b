import { addDays } from '../../../../contract/calendar-days.ts';
import { type Consent, consentStanding, recipientKey } from '../../../../contract/consent.ts';
import { consentDays, type DueItem } from '../../../../contract/due.ts';
import type { RecordContext } from '../../db/connection.ts';
import { openClients } from '../clients/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { listConsents } from './repository.ts';

/**
 * Consents with an end, to be talked about again `consentDays` before it; until there is a later answer. What one
 * recipient has until one day is one thing to talk about.
 */
export async function dueItems(
  context: RecordContext<CaseworkTables>,
  today: string,
): Promise<DueItem[]> {
  const open = new Set((await openClients(context.db).execute()).map(({ id }) => id));
  const consents = (await listConsents(context, null)).filter(({ clientId }) => open.has(clientId));
  const ofClient = new Map<string, Consent[]>();
  for (const consent of consents) {
    const known = ofClient.get(consent.clientId);
    if (known) known.push(consent);
    else ofClient.set(consent.clientId, [consent]);
  }
  const due = new Map<string, DueItem>();
  for (const { id, clientId, recipient, kind, until } of consents) {
    if (until === null) continue;
    const known = ofClient.get(clientId) ?? [];
    const { state, consent } = consentStanding(known, recipient, kind, today);
    if (consent?.id !== id || (state !== 'given' && state !== 'expired')) continue;
    const onDate = addDays(until, -consentDays);
    const item: DueItem = { kind: 'consent-end', clientId, objectId: id, onDate };
    due.set([clientId, recipientKey(recipient), until].join(' '), item);
  }
  return [...due.values()];
}
