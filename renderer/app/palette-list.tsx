import { ScrollArea, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SearchKind } from '../../contract/search-terms.ts';
import { useAgendaFound } from '../features/agenda/use-agenda-found.tsx';
import { usePartnerItems } from '../features/partners/use-partner-items.tsx';
import { KindChips, useFoundItems } from '../features/search/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { matching, type PaletteGroup, type PaletteItem } from './palette-item.ts';
import styles from './palette-list.module.css';
import { usePaletteActions } from './use-palette-actions.tsx';

/** The search line and what it finds, as one combobox: the focus stays in the line. */
export function PaletteList({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [kind, setKind] = useState<SearchKind | null>(null);
  const found = useFoundItems(query, kind);
  const agenda = useAgendaFound(query);
  const error = found.error ?? agenda.error;
  const groups = usePaletteGroups(query, found.items, agenda.items);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(chosen, items.length - 1)];
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onDone();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composing of a character is not yet a choice.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length > 0) {
      event.preventDefault();
      const at = active ? items.indexOf(active) : 0;
      setChosen((at + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(active);
    }
  };
  return (
    <>
      <div className={styles.line}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          aria-autocomplete="list"
          aria-label={t('app.palette.placeholder')}
          placeholder={t('app.palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setKind(null);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </div>
      <KindChips kinds={found.kinds} chosen={kind} onChoose={setKind} />
      {error ? <ErrorNotice error={error} /> : null}
      <ScrollArea.Autosize
        mah="min(28rem, 60vh)"
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': t('app.palette.title') }}
      >
        <div id={listId} role="listbox" aria-label={t('app.palette.title')} className={styles.list}>
          {groups.map((group) => (
            <Group key={group.name} group={group} listId={listId} active={active} onRun={run} />
          ))}
        </div>
        {items.length === 0 ? (
          <Text c="dimmed" ta="center" py="xl" role="status">
            {t(found.isSearching ? 'search.searching' : 'app.palette.nothing')}
          </Text>
        ) : null}
      </ScrollArea.Autosize>
      <Text size="xs" c="dimmed" className={styles.keys}>
        {t('app.palette.keys')}
      </Text>
    </>
  );
}

/** What there is to choose; empty groups are left out. */
function usePaletteGroups(
  query: string,
  found: readonly PaletteItem[],
  agenda: readonly PaletteItem[],
): readonly PaletteGroup[] {
  const { t } = useTranslation();
  const { places, actions } = usePaletteActions();
  const partners = usePartnerItems();
  return [
    { name: t('app.palette.goTo'), items: matching(places, query) },
    { name: t('app.palette.actions'), items: matching(actions, query) },
    { name: t('app.palette.results'), items: found },
    { name: t('agenda.title'), items: agenda },
    { name: t('partners.title'), items: query.trim() === '' ? [] : matching(partners, query) },
  ].filter(({ items }) => items.length > 0);
}

interface GroupProps {
  readonly group: PaletteGroup;
  readonly listId: string;
  readonly active: PaletteItem | undefined;
  readonly onRun: (item: PaletteItem) => void;
}

function Group({ group, listId, active, onRun }: GroupProps) {
  const nameId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset has no place in a listbox.
    <div role="group" aria-labelledby={nameId}>
      <div id={nameId} className={styles.groupName}>
        {group.name}
      </div>
      {group.items.map((item) => (
        <Option
          key={item.id}
          id={`${listId}-${item.id}`}
          item={item}
          isActive={item.id === active?.id}
          onRun={onRun}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isActive: boolean;
  readonly onRun: (item: PaletteItem) => void;
}

function Option({ id, item, isActive, onRun }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works the list from the search line.
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(item)}
    >
      <span className={styles.icon}>{item.icon}</span>
      <span className={styles.body}>
        <span>{item.label}</span>
        {item.description ? <span className={styles.description}>{item.description}</span> : null}
      </span>
    </div>
  );
}
