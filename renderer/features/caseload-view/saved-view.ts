import type { SavedView } from '../../../contract/caseload.ts';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { fold } from '../../../contract/fold.ts';
import { type CaseloadFilter, noFilter } from './caseload-filter.ts';

/** What is shown now, as it is kept under a name: all but the words that are searched for. */
export function viewOf(
  name: string,
  { text: _, ...filter }: CaseloadFilter,
  { columns, sort }: CaseloadPreferences,
): SavedView {
  const { phase, risk, counsellor, municipality, contact } = filter;
  return {
    ...{ name, columns, sort },
    filter: {
      ...{ phase: [...phase], risk: [...risk], counsellor: [...counsellor] },
      ...{ municipality: [...municipality], contact: [...contact] },
    },
  };
}

/** The filter of a saved view, with no words searched for. */
export const filterOfView = ({ filter }: SavedView): CaseloadFilter => ({ ...noFilter, ...filter });

const sorted = (list: readonly string[]) => [...list].sort();

/** Whether two views show the same, in whatever order it was chosen. */
export function showSame(one: SavedView, other: SavedView): boolean {
  const shown = ({ filter, columns, sort }: SavedView) =>
    JSON.stringify(
      [
        ...[filter.phase, filter.risk, filter.counsellor, filter.municipality, filter.contact],
        columns,
      ].map(sorted),
    ) + JSON.stringify([sort.column, sort.descending]);
  return shown(one) === shown(other);
}

export const isNamed = (name: string) => (view: SavedView) => fold(view.name) === fold(name.trim());
