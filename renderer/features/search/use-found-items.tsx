import type { SearchKind } from '../../../contract/search-terms.ts';
import type { PaletteItem } from '../../app/palette-item.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCodesOnly } from '../../ui/codes-only.ts';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { SearchKindIcon, Snippet } from './result-words.tsx';
import styles from './search.module.css';
import { useOpenRecord } from './use-open-record.ts';
import { type FoundRecord, useSearchResults } from './use-search-results.ts';

export interface FoundItems {
  readonly items: readonly PaletteItem[];
  /** All kinds that were found, also those that a choice of kind hides. */
  readonly kinds: ReadonlySet<SearchKind>;
  readonly isSearching: boolean;
  readonly error: unknown;
}

/** What was found in the vault, as lines of the command palette. */
export function useFoundItems(query: string, kind: SearchKind | null): FoundItems {
  const open = useOpenRecord();
  const codesOnly = useCodesOnly();
  const { found, isSearching, error } = useSearchResults(query);
  const items = found
    .filter((record) => kind === null || record.kind === kind)
    .map((record) => ({
      id: `found-${record.objectId}`,
      icon: <SearchKindIcon kind={record.kind} />,
      label: <FoundLabel record={record} />,
      // Of a client it is the name that was found.
      description:
        codesOnly && record.kind === 'client' ? null : <Snippet parts={record.snippet} />,
      run: () => open(record),
    }));
  return { items, kinds: new Set(found.map((record) => record.kind)), isSearching, error };
}

function FoundLabel({ record }: { readonly record: FoundRecord }) {
  const { t } = useTranslation();
  const { at, kind, clientCode, clientName } = record;
  const who = visibleBidi(clientName || clientCode);
  const when = at.length > 10 ? formatInstant(at) : formatDate(at);
  return (
    <>
      <bdi>{who}</bdi>{' '}
      <span className={styles.about}>
        {clientName ? `${visibleBidi(clientCode)} · ` : ''}
        {t(`search.kind.${kind}`)} · {when}
      </span>
    </>
  );
}
