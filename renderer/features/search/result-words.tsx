import {
  IconAffiliate,
  IconArrowsExchange,
  IconBrain,
  IconFileDescription,
  IconHome,
  IconMapPin,
  IconMessage,
  IconNotebook,
  IconRoute,
  IconShieldCheck,
  IconShieldHalf,
  IconTimeline,
  IconTrafficLights,
  IconUser,
} from '@tabler/icons-react';
import type { SearchResult } from '../../../contract/search.ts';
import type { SearchKind } from '../../../contract/search-terms.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './search.module.css';

const icons = {
  client: IconUser,
  contact: IconMessage,
  episode: IconTimeline,
  'guidance-plan': IconRoute,
  'housing-plan': IconHome,
  'risk-assessment': IconShieldHalf,
  'safety-plan': IconShieldCheck,
  'crisis-plan': IconTrafficLights,
  'network-person': IconAffiliate,
  referral: IconArrowsExchange,
  'treatment-plan': IconBrain,
  session: IconNotebook,
  'secret-address': IconMapPin,
  document: IconFileDescription,
} as const satisfies Record<SearchKind, typeof IconUser>;

/** The kind of a record at a glance. */
export function SearchKindIcon({ kind }: { readonly kind: SearchKind }) {
  const Icon = icons[kind];
  return <Icon size={20} stroke={1.6} aria-hidden />;
}

/** The place in the text, with what was searched for marked. */
export function Snippet({ parts }: { readonly parts: SearchResult['snippet'] }) {
  return (
    <bdi className={styles.snippet}>
      {parts.map(({ text, hit }, place) => {
        // A snippet is made once and never reordered.
        const key = `${place}`;
        return hit ? (
          <mark key={key}>{visibleBidi(text)}</mark>
        ) : (
          <span key={key}>{visibleBidi(text)}</span>
        );
      })}
    </bdi>
  );
}
