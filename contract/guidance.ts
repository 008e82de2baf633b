import { guidanceFieldsSchema } from './guidance-plan.ts';
import { guidanceChoiceSchema, guidancePaperSchema } from './guidance-print.ts';
import { planProcedures } from './versioned-plan.ts';

export const guidance = planProcedures('guidance-plan', {
  fields: guidanceFieldsSchema,
  choice: guidanceChoiceSchema,
  paper: guidancePaperSchema,
});
