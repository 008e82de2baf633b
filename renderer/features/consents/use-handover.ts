import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type ConsentStanding,
  consentStanding,
  type DataKind,
  type Handover,
  type Recipient,
} from '../../../contract/consent.ts';
import type { printBasicsSchema } from '../../../contract/print.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { type Recipients, useRecipients } from './use-recipients.ts';

/** How consent stands for one kind of data. */
export interface KindStanding extends ConsentStanding {
  readonly kind: DataKind;
}

/** What a print chose about who it is for. */
export type PrintedFor = Pick<z.output<typeof printBasicsSchema>, 'purpose' | 'handover'>;

export interface HandoverCheck {
  readonly recipients: Recipients;
  readonly standings: (recipient: Recipient) => readonly KindStanding[];
  /** Why this must not be handed over yet, in a sentence; null when it may. */
  readonly refusal: (handover: Handover | null) => string | null;
  /** The same for a print, which only then goes to someone when its purpose says so. */
  readonly printRefusal: (choice: PrintedFor) => string | null;
  readonly error: unknown;
}

/** Whether data of these kinds may go to someone, by what the client said. */
export function useHandover(clientId: string, kinds: readonly DataKind[]): HandoverCheck {
  const { t } = useTranslation();
  const { data: consents = [], error } = useQuery(queryOf('consents', 'list', { clientId }));
  const recipients = useRecipients(consents);
  const standings = (recipient: Recipient) =>
    kinds.map((kind) => ({ kind, ...consentStanding(consents, recipient, kind, localToday()) }));
  const refusal = (handover: Handover | null) => {
    if (handover === null || handover.recipient.name.trim() === '') {
      return t('sharing.handover.whom');
    }
    const lacking = standings(handover.recipient).some(({ state }) => state !== 'given');
    return lacking && handover.reason.trim() === '' ? t('sharing.handover.why') : null;
  };
  return {
    recipients,
    standings,
    refusal,
    printRefusal: ({ purpose, handover }) => (purpose === 'recipient' ? refusal(handover) : null),
    error,
  };
}
