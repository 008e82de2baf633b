import type { ProblemText } from '../../ui/use-problem-text.ts';
import type { HousingForm } from './housing-form.ts';

/** What each part of the housing plan gets: the form, and how to change it. */
export interface PanelProps {
  readonly values: HousingForm;
  readonly problemText: ProblemText;
  readonly change: (patch: Partial<HousingForm>) => void;
}
