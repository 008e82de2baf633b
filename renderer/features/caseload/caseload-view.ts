import { type CaseloadFilter, noFilter } from './caseload-filter.ts';

/** How someone left the caseload. */
interface CaseloadView {
  filter: CaseloadFilter;
  /** The client whose file was opened last. */
  openedId: string | null;
}

/** For coming back to the list as it was left; gone with the page when the vault is locked. */
export const caseloadView: CaseloadView = { filter: noFilter, openedId: null };
