import type { JournalFilter } from '../../../contract/journal.ts';
import type { JournalAction } from '../../../contract/journal-terms.ts';

/** What is chosen above the list; days as they are picked. */
export interface JournalChoice {
  readonly clientId: string | null;
  readonly memberId: string | null;
  readonly action: JournalAction | null;
  readonly from: string | null;
  /** The last day of the period. */
  readonly until: string | null;
}

export const everything: JournalChoice = {
  clientId: null,
  memberId: null,
  action: null,
  from: null,
  until: null,
};

export const isChosen = (choice: JournalChoice) =>
  Object.values(choice).some((value) => value !== null);

/** The choice as it is asked for: from the beginning of the first day to the end of the last, here. */
export function filterOf({ action, from, until, ...choice }: JournalChoice): JournalFilter {
  return {
    ...choice,
    actions: action === null ? null : [action],
    from: from === null ? null : midnight(from, 0),
    until: until === null ? null : midnight(until, 1),
  };
}

/** The instant at which a day begins here, some days on. */
function midnight(date: string, later: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later).toISOString();
}
