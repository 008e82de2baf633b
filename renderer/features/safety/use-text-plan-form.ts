import { useMemo, useState } from 'react';
import { emptyTextPlan, type PlanTextName, type TextPlan } from '../../../contract/safety-plans.ts';
import type { VersionedPlan } from '../../../contract/versioned-plan.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { type PlanSpec, typedSchemaOf } from './plan-spec.ts';

const none: FormProblems = new Map();

/** The plan as a form that keeps a draft, with what is wrong in it once someone tried to save. */
export function useTextPlanForm<Name extends PlanTextName>(
  clientId: string,
  spec: PlanSpec<Name>,
  plan: VersionedPlan<TextPlan<Name>> | null,
) {
  const record = useMemo(() => plan?.fields ?? emptyTextPlan(spec.names), [plan, spec]);
  const typedSchema = useMemo(() => typedSchemaOf(spec.names), [spec]);
  const form = useRecordForm<TextPlan<Name>>({
    compartment: 'casework',
    kind: spec.kind,
    clientId,
    objectId: null,
    baseVersion: plan?.version ?? 0,
    record,
    typedSchema,
    save: (values, version) => savePlan(clientId, spec, values, version),
  });
  const problems = formProblems(spec.fieldsSchema, form.values);
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  /** Gives the new version, or null when the plan was not saved; then the screen says why. */
  const save = async (): Promise<number | null> => {
    setAttempted(problems.size > 0);
    return problems.size > 0 ? null : form.save();
  };
  return { form, problems: attempted ? problems : none, problemText, save };
}

async function savePlan<Name extends PlanTextName>(
  clientId: string,
  spec: PlanSpec<Name>,
  values: TextPlan<Name>,
  version: number,
): Promise<FormOutcome<TextPlan<Name>>> {
  const fields = spec.fieldsSchema.parse(values);
  const answer = await spec.calls.save({ clientId, version, fields });
  return formOutcome(answer, ({ fields }) => fields);
}
