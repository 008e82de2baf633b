import {
  type TreatmentPlan,
  type TreatmentPlanFields,
  treatmentPlanFieldsSchema,
} from '../../../contract/treatment-plan.ts';

/** What of a saved plan goes in the form. */
export function planForm(plan: TreatmentPlan): TreatmentPlanFields {
  return treatmentPlanFieldsSchema.parse(plan);
}

/** The plan without lines in which nothing was typed. */
export function withoutBlankLines(form: TreatmentPlanFields): TreatmentPlanFields {
  const typed = (...texts: string[]) => texts.some((text) => text.trim() !== '');
  return {
    ...form,
    goals: form.goals.filter(({ wording }) => typed(wording)),
    targets: form.targets.filter(({ title }) => typed(title)),
    measures: form.measures.filter(({ name, score }) => typed(name, score)),
  };
}
