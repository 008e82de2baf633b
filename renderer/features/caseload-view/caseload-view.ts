import { useSyncExternalStore } from 'react';
import { type CaseloadFilter, noFilter } from './caseload-filter.ts';

/** How the caseload is looked at, and how someone left it. */
interface CaseloadView {
  readonly filter: CaseloadFilter;
  /** The name of the saved view that was chosen last; null for none. */
  readonly name: string | null;
  /** The client whose file was opened last. */
  readonly openedId: string | null;
}

let view: CaseloadView = { filter: noFilter, name: null, openedId: null };
const lookers = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  lookers.add(tell);
  return () => {
    lookers.delete(tell);
  };
}

/** For coming back to the list as it was left; gone with the page when the vault is locked. */
export const useCaseloadView = (): CaseloadView => useSyncExternalStore(subscribe, () => view);

/** Changes how the caseload is looked at, wherever one is. */
export function lookAtCaseload(patch: Partial<CaseloadView>): void {
  view = { ...view, ...patch };
  for (const tell of lookers) tell();
}
