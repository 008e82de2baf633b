import { z } from 'zod';
import { idSchema } from './common.ts';
import type { DataKind } from './consent.ts';
import { type CourseLane, courseLanes } from './course-terms.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';
import { procedure } from './procedure.ts';

export const courseChoiceSchema = printBasicsSchema.extend({
  /** The lanes that come on paper. */
  lanes: z.array(z.enum(courseLanes)).min(1).max(courseLanes.length),
});
export type CourseChoice = z.infer<typeof courseChoiceSchema>;

/** The head of the paper. What the lanes show is put together from the compartments that the member can open. */
export const coursePaperSchema = paperBasicsSchema;
export type CoursePaper = z.infer<typeof coursePaperSchema>;

const kindsOfLane: Readonly<Record<CourseLane, readonly DataKind[]>> = {
  phases: ['course'],
  contacts: ['course'],
  stays: ['housing-plan'],
  plans: ['guidance-plan', 'housing-plan'],
  safety: ['safety-plan'],
  treatment: ['treatment'],
  milestones: ['course'],
};

/** What someone else learns from these lanes, for which the client gives consent. */
export const courseDataKinds = (lanes: readonly CourseLane[]): readonly DataKind[] => [
  ...new Set(lanes.flatMap((lane) => kindsOfLane[lane])),
];

export const coursePrint = {
  /** Enters in the journal that the picture is printed, and which lanes of it; gives the head of the paper. */
  print: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({ clientId: idSchema, choice: courseChoiceSchema }),
    output: coursePaperSchema,
    journal: { kind: 'handler' },
  }),
};
