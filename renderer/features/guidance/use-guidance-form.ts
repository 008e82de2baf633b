import { useMemo, useState } from 'react';
import {
  emptyGuidanceFields,
  type GuidancePlan,
  guidanceFieldsSchema,
} from '../../../contract/guidance-plan.ts';
import { luwte } from '../../app/luwte.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import {
  type GuidanceForm,
  guidanceFieldsOf,
  guidanceFormOf,
  guidanceFormSchema,
  typedPlanOf,
} from './guidance-form.ts';

const none: FormProblems = new Map();

/** The plan as a form that keeps a draft, with what is wrong in it once someone tried to save. */
export function useGuidanceForm(clientId: string, plan: GuidancePlan | null) {
  const record = useMemo(() => guidanceFormOf(plan?.fields ?? emptyGuidanceFields()), [plan]);
  const form = useRecordForm<GuidanceForm>({
    compartment: 'casework',
    kind: 'guidance-plan',
    clientId,
    objectId: null,
    baseVersion: plan?.version ?? 0,
    record,
    typedSchema: guidanceFormSchema,
    save: (values, version) => savePlan(clientId, values, version),
  });
  const problems = formProblems(guidanceFieldsSchema, typedPlanOf(form.values));
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  /** Gives the new version, or null when the plan was not saved; then the screen says why. */
  const save = async (): Promise<number | null> => {
    setAttempted(problems.size > 0);
    return problems.size > 0 ? null : form.save();
  };
  return { form, problems: attempted ? problems : none, problemText, save };
}

async function savePlan(
  clientId: string,
  values: GuidanceForm,
  version: number,
): Promise<FormOutcome<GuidanceForm>> {
  const fields = guidanceFieldsOf(values);
  const answer = await luwte.guidance.save({ clientId, version, fields });
  return formOutcome(answer, ({ fields }) => guidanceFormOf(fields));
}
