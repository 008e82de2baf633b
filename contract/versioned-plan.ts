import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, lineSchema, saveOutcome } from './common.ts';
import { procedure } from './procedure.ts';

/** How a version was closed. */
export const agreementSchema = z.object({
  agreedWithClient: z.boolean(),
  /** The day it was talked through. */
  on: dateSchema,
  remark: lineSchema,
});
export type Agreement = z.infer<typeof agreementSchema>;

/** A closed version, without what it says. */
export const planVersionSchema = z.object({
  number: z.number().int(),
  agreement: agreementSchema,
  closedAt: instantSchema,
  closedBy: z.string(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/** The plan being worked on. Each save raises `version`; each closing raises `number`. */
export const versionedPlanSchema = <Fields extends z.ZodType>(fields: Fields) =>
  z.object({
    id: idSchema,
    clientId: idSchema,
    version: z.number().int(),
    /** The number that this working version gets when it is closed, from 1. */
    number: z.number().int(),
    fields,
    updatedAt: instantSchema,
    savedBy: z.string(),
    /** The version closed last, or null. */
    lastClosed: planVersionSchema.nullable(),
  });

/** A plan with versions, whatever it says. */
export interface VersionedPlan<Fields> {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly number: number;
  readonly fields: Fields;
  readonly updatedAt: string;
  readonly savedBy: string;
  readonly lastClosed: PlanVersion | null;
}

/** The plans that have versions, as the journal calls them. */
export type VersionedPlanKind = 'guidance-plan' | 'safety-plan' | 'crisis-plan';

const casework = { compartment: 'casework', roles: 'all' } as const;
const ofClient = z.object({ clientId: idSchema });

/** What can be asked of a plan with versions. There is one of each kind a client. */
export function planProcedures<
  const Kind extends VersionedPlanKind,
  Fields extends z.ZodType,
  Choice extends z.ZodType,
  Paper extends z.ZodType,
>(
  object: Kind,
  schemas: { readonly fields: Fields; readonly choice: Choice; readonly paper: Paper },
) {
  const { fields, choice, paper } = schemas;
  const plan = versionedPlanSchema(fields);
  const view = {
    kind: 'view',
    action: 'read',
    object,
    subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
  } as const;
  return {
    /** The client's working version; null while there is no plan. */
    get: procedure({ ...casework, input: ofClient, output: plan.nullable(), journal: view }),
    /** Saves the working version, and makes the plan when there is none yet (`version` 0). */
    save: procedure({
      ...casework,
      input: ofClient.extend({
        /** The version the changes are based on; 0 while there is no plan. */
        version: z.number().int(),
        fields,
      }),
      output: saveOutcome(plan),
      journal: { kind: 'handler' },
    }),
    /**
     * Closes the working version as it was saved: from then on it can be looked back at and no
     * longer changed. Editing goes on as the next number.
     */
    close: procedure({
      ...casework,
      input: ofClient.extend({
        /** The saved version that was talked through. */
        version: z.number().int(),
        agreement: agreementSchema,
      }),
      output: saveOutcome(plan),
      journal: { kind: 'handler' },
    }),
    /** The closed versions, newest first. */
    versions: procedure({
      ...casework,
      input: ofClient,
      output: z.array(planVersionSchema),
      journal: view,
    }),
    /** What a closed version says. `record.not-found` when there is no such number. */
    getVersion: procedure({
      ...casework,
      input: ofClient.extend({ number: z.number().int() }),
      output: planVersionSchema.extend({ fields }),
      journal: {
        ...view,
        subject: ({ clientId, number }: { clientId: string; number: number }) => ({
          client: clientId,
          detail: `version ${number}`,
        }),
      },
    }),
    /** What was chosen of a plan, to be printed. The journal keeps what was chosen, not what it says. */
    print: procedure({
      ...casework,
      input: ofClient.extend({ choice }),
      output: paper,
      journal: { kind: 'handler' },
    }),
  };
}
