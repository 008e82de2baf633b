import { z } from 'zod';

/** What is typed from paper: the whole recovery code, or two of the three shares it was split into. */
export const typedRecoverySchema = z.union([
  z.string().max(200),
  z.array(z.string().max(200)).length(2),
]);
export type TypedRecovery = z.infer<typeof typedRecoverySchema>;

/** How a recovery code is given out: on one sheet, or split over three of which any two are enough. */
export const recoveryForms = ['code', 'shares'] as const;
