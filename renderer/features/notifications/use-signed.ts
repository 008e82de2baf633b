import { useQuery } from '@tanstack/react-query';
import type { Consent } from '../../../contract/consent.ts';
import { comensha, signedConsent } from '../../../contract/trafficking-notification.ts';
import { queryOf } from '../../app/luwte.ts';
import { localToday } from '../../ui/local-today.ts';

/** The client's signed consents for CoMensha, and to whom one would be recorded. */
export function useSigned(clientId: string) {
  const { data: consents = [] } = useQuery(queryOf('consents', 'list', { clientId }));
  const { data: partners = [] } = useQuery(queryOf('partners', 'list', {}));
  const ours = partners.filter(({ fields }) => fields.kind === 'comensha');
  const ids = new Set(ours.map(({ id }) => id));
  const first = ours.find(({ fields }) => !fields.archived);
  const signed = (kind: 'notification' | 'identity'): Consent | null =>
    signedConsent(consents, kind, ids, localToday());
  return {
    consents,
    recipient: first ? { partnerId: first.id, name: first.fields.name } : comensha,
    notification: signed('notification'),
    identity: signed('identity'),
  };
}
