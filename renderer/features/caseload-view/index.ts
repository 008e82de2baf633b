export { type CaseloadFilter, noFilter, notKnown } from './caseload-filter.ts';
export { lastOpened, lookAtCaseload, useCaseloadView } from './caseload-view.ts';
export { isNamed, showSame, viewOf } from './saved-view.ts';
export { useCaseloadPreferences, usualPreferences } from './use-caseload-preferences.ts';
export { useSavedViews } from './use-saved-views.ts';
export { useViewChoices } from './use-view-choices.ts';
