import { z } from 'zod';

/** The areas of life that guidance looks at and a contact can be about, in the order of the plan. */
export const lifeAreas = [
  'safety',
  'housing',
  'finances',
  'physical-health',
  'psychosocial-health',
  'addiction',
  'network',
  'work',
  'parenting',
  'legal',
  'self-direction',
] as const;
export const lifeAreaSchema = z.enum(lifeAreas);
export type LifeArea = z.infer<typeof lifeAreaSchema>;
