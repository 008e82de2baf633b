import { z } from 'zod';
import { idSchema, saveOutcome } from './common.ts';
import { housingFieldsSchema, housingPlanSchema } from './housing-plan.ts';
import { housingChoiceSchema, housingPaperSchema } from './housing-print.ts';
import { placementFieldsSchema, placementSchema } from './placements.ts';
import { procedure } from './procedure.ts';

const casework = { compartment: 'casework', roles: 'all' } as const;
const ofClient = ({ clientId }: { clientId: string }) => ({ client: clientId });

export const housing = {
  /** The client's housing plan; null while there is none. */
  get: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: housingPlanSchema.nullable(),
    journal: { kind: 'view', action: 'read', object: 'housing-plan', subject: ofClient },
  }),
  /** Saves the plan, and makes it when there is none yet (`version` 0). */
  save: procedure({
    ...casework,
    input: z.object({
      clientId: idSchema,
      /** The version the changes are based on; 0 while there is no plan. */
      version: z.number().int(),
      fields: housingFieldsSchema,
    }),
    output: saveOutcome(housingPlanSchema),
    journal: { kind: 'handler' },
  }),
  /** The client's stays, the latest first. */
  placements: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(placementSchema),
    journal: { kind: 'view', action: 'read', object: 'placement', subject: ofClient },
  }),
  /**
   * Enters a stay (`id` null) or saves changes to one. An end before the start is `call.invalid`;
   * stays may overlap (a room is kept during a crisis), so that is for the screen to point out.
   */
  savePlacement: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      clientId: idSchema,
      /** The version the changes are based on; 0 for a new stay. */
      version: z.number().int(),
      fields: placementFieldsSchema,
    }),
    output: saveOutcome(placementSchema),
    journal: { kind: 'handler' },
  }),
  /** Takes out a stay that was entered by mistake. What it said stays in the journal. */
  removePlacement: procedure({
    ...casework,
    input: z.object({ id: idSchema, clientId: idSchema, version: z.number().int() }),
    output: saveOutcome(placementSchema),
    journal: { kind: 'handler' },
  }),
  /** What was chosen of a plan, to be printed. The journal keeps what was chosen, not what it says. */
  print: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, choice: housingChoiceSchema }),
    output: housingPaperSchema,
    journal: { kind: 'handler' },
  }),
};
