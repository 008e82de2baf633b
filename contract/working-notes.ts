import { z } from 'zod';
import { idSchema, instantSchema, saveOutcome } from './common.ts';
import { procedure } from './procedure.ts';

/**
 * What one member writes down about a client for themselves only: a thought to come back to, a
 * question for supervision. One page per member and client; no colleague sees it in the program.
 */
export const workingNoteSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  /** Markdown. */
  text: z.string(),
  updatedAt: instantSchema,
});
export type WorkingNote = z.infer<typeof workingNoteSchema>;

/** The form while it is written, as its draft holds it. */
export const workingNoteFormSchema = z.object({ text: z.string() });

const casework = { compartment: 'casework', roles: 'all' } as const;

export const workingNotes = {
  /** The signed-in member's own page about a client; null while there is none. */
  get: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: workingNoteSchema.nullable(),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'working-note',
      subject: ({ clientId }) => ({ client: clientId }),
    },
  }),
  /**
   * Keeps the member's own page and discards its draft; without text the page goes. The journal says that
   * it changed, not what it says.
   */
  save: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, version: z.number().int(), text: z.string() }),
    output: saveOutcome(workingNoteSchema.nullable()),
    journal: { kind: 'handler' },
  }),
};
