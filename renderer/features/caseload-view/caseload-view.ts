import { useSyncExternalStore } from 'react';
import { type CaseloadFilter, noFilter } from './caseload-filter.ts';

/** How the caseload is looked at. */
interface CaseloadView {
  readonly filter: CaseloadFilter;
  /** The name of the saved view that was chosen last; null for none. */
  readonly name: string | null;
}

let view: CaseloadView = { filter: noFilter, name: null };
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

/** The client whose file was opened last: where the list begins when one comes back; nothing on screen changes by it. */
export const lastOpened: { id: string | null } = { id: null };
