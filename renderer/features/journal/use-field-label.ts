import type { ObjectKind } from '../../../contract/journal-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Where the words of a record's fields stand. */
const wordsOf: Partial<Record<ObjectKind, string>> = {
  client: 'clients.person.field',
  contact: 'contacts.field',
  episode: 'course.field',
  'housing-plan': 'housing.field',
  'risk-assessment': 'safety.risk.field',
  'safety-plan': 'safety.field',
  'crisis-plan': 'safety.crisisField',
  network: 'network.field',
  'network-person': 'network.field',
  partner: 'partners.field',
  consent: 'sharing.consent.field',
  referral: 'sharing.referral.field',
  notification: 'sharing.notification.field',
  'secret-address': 'places.field',
};

/** A field as its form calls it; one without words of its own as it is stored. */
export function useFieldLabel() {
  const { i18n } = useTranslation();
  return (kind: ObjectKind, field: string): string => {
    const key = `${wordsOf[kind] ?? ''}.${field}`;
    const words: unknown = i18n.exists(key)
      ? i18n.getResource(i18n.language, 'translation', key)
      : field;
    return typeof words === 'string' ? words : field;
  };
}
