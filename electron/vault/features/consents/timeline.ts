import { type Consent, recipientKey } from '../../../../contract/consent.ts';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkTables } from '../tables.ts';
import { listConsents } from './repository.ts';

/** What consent tells on the timeline: what was given or refused, what was taken back, and what will end. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const consents = await listConsents(context, clientId);
  const counting = consents.filter(({ end }) => end?.why !== 'mistake');
  const today = context.today();
  return [
    ...once(counting, recordedTogether).map(answerItem),
    ...once(counting, endedTogether).flatMap(withdrawalItem),
    ...once(counting, recordedTogether)
      .filter(({ answer, end, until }) => answer === 'given' && end === null && until !== null)
      .filter(({ until }) => (until ?? '') >= today)
      .map(endItem),
  ];
}

/** What was recorded for one recipient in one form is one event, whatever the kinds. */
const recordedTogether = (consent: Consent) =>
  [recipientKey(consent.recipient), consent.recordedAt, consent.answer].join(' ');
const endedTogether = (consent: Consent) =>
  [recipientKey(consent.recipient), consent.end?.endedAt ?? consent.id].join(' ');

function once(consents: readonly Consent[], keyOf: (consent: Consent) => string): Consent[] {
  return [...new Map(consents.map((consent) => [keyOf(consent), consent])).values()];
}

const about = ({ recipient }: Consent) =>
  ({ title: recipient.name, objectId: null, change: null }) as const;

const answerItem = (consent: Consent): TimelineItem => ({
  ...about(consent),
  id: consent.id,
  kind: consent.answer === 'given' ? 'consent' : 'consent-refused',
  at: consent.from,
  text: excerpt(consent.note, excerptLimit),
  author: consent.recordedBy,
  state: 'none',
});

const withdrawalItem = (consent: Consent): TimelineItem[] =>
  consent.end === null
    ? []
    : [
        {
          ...about(consent),
          ...{ id: `${consent.id}:end`, kind: 'consent-withdrawn', at: consent.end.on },
          ...{ text: consent.end.note, author: consent.end.endedBy, state: 'none' },
        },
      ];

const endItem = (consent: Consent): TimelineItem => ({
  ...about(consent),
  ...{ id: `${consent.id}:until`, kind: 'consent-end', at: consent.until ?? consent.from },
  ...{ text: '', author: '', state: 'planned' },
});
