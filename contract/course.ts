import { z } from 'zod';
import { phaseSchema } from './clients.ts';
import { dateSchema, idSchema, lineSchema, saveOutcome } from './common.ts';
import { proposalKinds, proposalReasons } from './course-proposal.ts';
import {
  closingFieldsSchema,
  dormancyFieldsSchema,
  episodeFieldsSchema,
  episodeSchema,
  followUpFieldsSchema,
  phasePeriodFieldsSchema,
} from './course-records.ts';
import { procedure } from './procedure.ts';

export const proposalSchema = z.object({
  kind: z.enum(proposalKinds),
  phase: phaseSchema.nullable(),
  fromOn: dateSchema,
  because: z.enum(proposalReasons),
  basisOn: dateSchema,
  key: z.string().max(200),
});

const casework = { compartment: 'casework', roles: 'all' } as const;

/** Which episode is changed, and the version the change is based on. */
const ofEpisode = z.object({ clientId: idSchema, id: idSchema, version: z.number().int() });

/** A change to an episode or one of its parts. What a form would not let through is `call.invalid`. */
const change = <Input extends z.ZodType>(input: Input) =>
  procedure({
    ...casework,
    input,
    output: saveOutcome(episodeSchema),
    journal: { kind: 'handler' },
  });

/**
 * The course of a client: episodes with their phases, times without contact, closing and follow-ups. The client's
 * own phase and dormancy are those of the latest episode and are kept in step with each change.
 */
export const course = {
  /** The client's episodes, the earliest first, and what the file points to next. */
  get: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.object({ episodes: z.array(episodeSchema), proposal: proposalSchema.nullable() }),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'episode',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /** Begins an episode with its first phase: the first one, or a return after the last was closed. */
  begin: procedure({
    ...casework,
    input: z.object({
      clientId: idSchema,
      fields: episodeFieldsSchema,
      phase: phaseSchema,
      reason: lineSchema,
    }),
    output: z.object({ id: idSchema }),
    journal: { kind: 'handler' },
  }),
  /** Corrects how an episode began; its first phase moves along. */
  saveEpisode: change(ofEpisode.extend({ fields: episodeFieldsSchema })),
  /** Records that a phase began (`phaseId` null), or corrects one. */
  savePhase: change(
    ofEpisode.extend({ phaseId: idSchema.nullable(), fields: phasePeriodFieldsSchema }),
  ),
  /** Takes out a phase that was recorded by mistake; never the first, nor that of the closing. */
  removePhase: change(ofEpisode.extend({ phaseId: idSchema })),
  /** Records a time without contact (`dormancyId` null), or corrects or ends one. */
  saveDormancy: change(
    ofEpisode.extend({ dormancyId: idSchema.nullable(), fields: dormancyFieldsSchema }),
  ),
  removeDormancy: change(ofEpisode.extend({ dormancyId: idSchema })),
  /** Closes an episode, or corrects how it was closed, and plans the follow-ups; none after a death. */
  close: change(ofEpisode.extend({ fields: closingFieldsSchema })),
  /** Undoes a closing while nothing was built on it (`reopenRefusal`). */
  reopen: change(ofEpisode),
  /** Records what a follow-up brought, or corrects it. */
  saveFollowUp: change(ofEpisode.extend({ followUpId: idSchema, fields: followUpFieldsSchema })),
  /** Remembers that a proposal is not for now. */
  putOff: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, key: z.string().min(1).max(200) }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
};
