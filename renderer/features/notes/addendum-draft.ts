import { z } from 'zod';

/** The form of an addition, as its draft holds it. */
export const addendumFormSchema = z.object({ text: z.string() });
