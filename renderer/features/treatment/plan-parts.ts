import type { TreatmentPlanFields } from '../../../contract/treatment-plan.ts';
import type { Problems } from '../notes/index.ts';

/** What every part of the plan's form works with. */
export interface PlanPartProps {
  readonly form: TreatmentPlanFields;
  readonly onChange: (change: Partial<TreatmentPlanFields>) => void;
  readonly errorOf: Problems<string>['errorOf'];
}
