import { useDebouncedValue } from '@mantine/hooks';
import { IconCalendar, IconCheckbox } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FoundInAgenda } from '../../../contract/agenda.ts';
import { queryOf } from '../../app/luwte.ts';
import type { PaletteItem } from '../../app/palette-item.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { timeOf } from './agenda-item.ts';
import { openFound } from './found-state.ts';
import { useItemWords } from './use-item-words.ts';

/** Long enough to be typing, short enough not to be noticed. In milliseconds. */
const typingPause = 120;
const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** The member's tasks and appointments that a query finds, as lines of the command palette. */
export function useAgendaFound(query: string): {
  readonly items: readonly PaletteItem[];
  readonly error: Error | null;
} {
  const describe = useDescription();
  const wordsOf = useItemWords();
  const [settled] = useDebouncedValue(query.trim(), typingPause);
  const found = useQuery({
    ...queryOf('agenda', 'find', { query: settled }),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  const shown = settled.length < 2 ? [] : (found.data ?? []);
  const items = shown.map((item) => ({
    id: `${item.kind}-${item.record.id}`,
    icon: item.kind === 'task' ? <IconCheckbox {...icon} /> : <IconCalendar {...icon} />,
    label: wordsOf(item).title,
    description: describe(item),
    run: () => openFound(item),
  }));
  return { items, error: found.error };
}

/** 'Taak · vr 4 dec 2026, 10:00 · TW-2026-0001 Anna'. */
function useDescription() {
  const { t } = useTranslation();
  const wordsOf = useItemWords();
  return (item: FoundInAgenda): string => {
    const { who, times } = wordsOf(item);
    const { onDate } = timeOf(item);
    const done = item.kind === 'task' && item.record.doneAt !== null;
    return [
      t(`agenda.found.${item.kind}`),
      done ? t('agenda.found.done') : '',
      [onDate === null ? '' : formatDate(onDate), times].filter(Boolean).join(', '),
      who,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
