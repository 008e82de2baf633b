import { lookAtCaseload } from './caseload-view.ts';
import { filterOfView } from './saved-view.ts';
import { useCaseloadPreferences } from './use-caseload-preferences.ts';
import { useSavedViews } from './use-saved-views.ts';

/** The saved views by name, each with how to look at the caseload so. */
export function useViewChoices(): readonly { readonly name: string; readonly show: () => void }[] {
  const { views } = useSavedViews();
  const { change } = useCaseloadPreferences();
  return (views ?? []).map((view) => ({
    name: view.name,
    show: () => {
      lookAtCaseload({ filter: filterOfView(view), name: view.name });
      change({ columns: view.columns, sort: view.sort });
    },
  }));
}
