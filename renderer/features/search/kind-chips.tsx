import { Chip } from '@mantine/core';
import { type SearchKind, searchKinds } from '../../../contract/search-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './search.module.css';

interface KindChipsProps {
  /** The kinds that were found. */
  readonly kinds: ReadonlySet<SearchKind>;
  readonly chosen: SearchKind | null;
  readonly onChoose: (kind: SearchKind | null) => void;
}

/** Narrows what was found to one kind; a second press shows everything again. */
export function KindChips({ kinds, chosen, onChoose }: KindChipsProps) {
  const { t } = useTranslation();
  if (kinds.size < 2 && chosen === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips between a search line and its list are no form.
    <div role="group" aria-label={t('search.kinds')} className={styles.kinds}>
      {searchKinds
        .filter((kind) => kinds.has(kind) || kind === chosen)
        .map((kind) => (
          <Chip
            key={kind}
            size="xs"
            variant="light"
            checked={kind === chosen}
            onChange={() => onChoose(kind === chosen ? null : kind)}
          >
            {t(`search.kind.${kind}`)}
          </Chip>
        ))}
    </div>
  );
}
