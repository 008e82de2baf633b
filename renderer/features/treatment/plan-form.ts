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

/** The list with one of its lines a place up (−1) or down (+1); the same list where there is no such place. */
export function moved<Line>(lines: readonly Line[], index: number, by: -1 | 1): Line[] {
  const line = lines[index];
  const other = lines[index + by];
  if (line === undefined || other === undefined) return [...lines];
  return lines.map((kept, place) => (place === index ? other : place === index + by ? line : kept));
}
