import { z } from 'zod';
import { dateSchema } from './common.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';

/** The lanes of the picture of a course, from top to bottom. */
export const courseLanes = [
  'phases',
  'contacts',
  'stays',
  'plans',
  'safety',
  'treatment',
  'milestones',
] as const;
export const courseLaneSchema = z.enum(courseLanes);
export type CourseLane = z.infer<typeof courseLaneSchema>;

export const courseChoiceSchema = printBasicsSchema.omit({ signatures: true }).extend({
  lanes: z.array(courseLaneSchema),
  /** The first and last day of the picture. */
  from: dateSchema,
  until: dateSchema,
});
export type CourseChoice = z.infer<typeof courseChoiceSchema>;

export const coursePaperSchema = paperBasicsSchema.omit({ signatures: true });
export type CoursePaper = z.infer<typeof coursePaperSchema>;
