import { z } from 'zod';
import { idSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { riskAssessmentSchema, riskFieldsSchema } from './risk-assessment.ts';
import {
  crisisChoiceSchema,
  crisisFieldsSchema,
  crisisPaperSchema,
  safetyChoiceSchema,
  safetyFieldsSchema,
  safetyPaperSchema,
} from './safety-plans.ts';
import { planProcedures } from './versioned-plan.ts';

const casework = { compartment: 'casework', roles: 'all' } as const;

export const riskAssessments = {
  /** The client's assessments, the latest first. */
  list: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(riskAssessmentSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'risk-assessment',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /**
   * Records an assessment for good, and sets the client's risk by it unless a later day set that.
   * `call.invalid` for one that `riskProblems` finds something against.
   */
  add: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, fields: riskFieldsSchema }),
    output: z.object({ id: idSchema }),
    journal: { kind: 'handler' },
  }),
};

export const safetyPlan = planProcedures('safety-plan', {
  fields: safetyFieldsSchema,
  choice: safetyChoiceSchema,
  paper: safetyPaperSchema,
});

export const crisisPlan = planProcedures('crisis-plan', {
  fields: crisisFieldsSchema,
  choice: crisisChoiceSchema,
  paper: crisisPaperSchema,
});
