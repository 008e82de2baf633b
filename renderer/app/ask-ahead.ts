import type { Compartment } from '../../contract/common.ts';
import { everything } from '../features/journal/journal-choice.ts';
import { journalPages } from '../features/journal/use-journal.ts';
import { queryOf } from './luwte.ts';
import { queries } from './queries.ts';

// What a screen shows first is asked for when it is chosen, all at once, and not when the code that shows
// it has run as far as the question. What fails here is told where it is shown.

type Asked = Parameters<typeof queries.prefetchQuery>[0];
const ask = (...asked: readonly Asked[]): void => {
  for (const query of asked) void queries.prefetchQuery(query);
};

/** How many of a client's contacts are asked for before the others: more than fit in a window. */
export const firstContacts = 30;

/** The head of a file and its overview: the longest answer last, for a compartment answers in turn. */
export function askOverview(clientId: string, compartments: readonly Compartment[]): void {
  const ofFile = { clientId };
  ask(
    queryOf('clients', 'get', { id: clientId }),
    queryOf('course', 'get', ofFile),
    queryOf('merges', 'ofClient', ofFile),
    queryOf('draftsCasework', 'list', ofFile),
    queryOf('timelineCasework', 'list', { clientId, latest: firstContacts }),
  );
  if (compartments.includes('treatment')) {
    ask(queryOf('timelineTreatment', 'list', ofFile), queryOf('draftsTreatment', 'list', ofFile));
  }
  if (compartments.includes('places')) {
    ask(queryOf('timelinePlaces', 'list', ofFile), queryOf('draftsPlaces', 'list', ofFile));
  }
}

/** The course of a client and its picture. */
export function askCourse(clientId: string, compartments: readonly Compartment[]): void {
  const ofFile = { clientId };
  ask(
    queryOf('course', 'get', ofFile),
    queryOf('housing', 'placements', ofFile),
    queryOf('riskAssessments', 'list', ofFile),
    queryOf('timelineCasework', 'list', ofFile),
  );
  if (compartments.includes('treatment')) ask(queryOf('timelineTreatment', 'list', ofFile));
}

/** The first page of the journal: of one client, or of everyone. */
export function askJournal(clientId: string | null, compartments: readonly Compartment[]): void {
  void queries.prefetchInfiniteQuery(journalPages(compartments, { ...everything, clientId }));
  ask(queryOf('journalCasework', 'members', {}));
}
