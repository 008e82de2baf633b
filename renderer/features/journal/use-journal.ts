import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Compartment } from '../../../contract/common.ts';
import { luwte } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { filterOf, type JournalChoice } from './journal-choice.ts';
import { journals } from './journals.ts';
import { type Cursors, type MergedPage, mergePages } from './merge-pages.ts';

const pageSize = 30;

/** How a choice is asked of the journals that the member can open, a page at a time. */
export function journalPages(compartments: readonly Compartment[], choice: JournalChoice) {
  const start: Cursors = Object.fromEntries(compartments.map((name) => [name, null]));
  return infiniteQueryOptions({
    queryKey: ['journal', 'page', choice],
    initialPageParam: start,
    queryFn: ({ pageParam }) => readPage(compartments, choice, pageParam),
    getNextPageParam: ({ next }) => next,
  });
}

/** The journals that the member can open as one, a page at a time. */
export function useJournal(choice: JournalChoice) {
  const { compartments } = useVault().member;
  return useInfiniteQuery({
    ...journalPages(compartments, choice),
    placeholderData: keepPreviousData,
  });
}

async function readPage(
  compartments: readonly Compartment[],
  choice: JournalChoice,
  cursors: Cursors,
): Promise<MergedPage> {
  const filter = filterOf(choice);
  const asked = compartments.flatMap((compartment) => {
    const before = cursors[compartment];
    return before === undefined ? [] : [{ compartment, before }];
  });
  const parts = await Promise.all(
    asked.map(async ({ compartment, before }) => ({
      compartment,
      ...(await luwte[journals[compartment]].page({ filter, before, limit: pageSize })),
    })),
  );
  return mergePages(parts);
}
