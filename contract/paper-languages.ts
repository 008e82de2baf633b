import { z } from 'zod';
import { idSchema, instantSchema, overseers, saveOutcome } from './common.ts';
import { pathTokenSchema } from './host.ts';
import { paperLanguageFieldsSchema, programWordsSchema } from './paper-language.ts';
import { procedure } from './procedure.ts';

export const paperLanguageSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  fields: paperLanguageFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type PaperLanguage = z.infer<typeof paperLanguageSchema>;

const noClient = { kind: 'none', why: 'words of papers; nothing of a client' } as const;

/** The languages that the practice added, in which the safety plan and the crisis plan can be printed. */
export const paperLanguages = {
  /** All of them, by name. */
  list: procedure({
    compartment: 'casework',
    roles: 'all',
    input: z.object({}),
    output: z.array(paperLanguageSchema),
    journal: noClient,
  }),
  /** Adds a language (`id` null, `version` 0) or puts another translation in the place of one. */
  save: procedure({
    compartment: 'casework',
    roles: overseers,
    input: z.object({
      id: idSchema.nullable(),
      version: z.number().int(),
      fields: paperLanguageFieldsSchema,
    }),
    output: saveOutcome(paperLanguageSchema),
    journal: { kind: 'handler' },
  }),
  /** Takes a language away. Fails with `record.not-found`. */
  remove: procedure({
    compartment: 'casework',
    roles: overseers,
    input: z.object({ id: idSchema }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
  /**
   * Writes a file to have translated: the words in Dutch and English and room for the translation, or, for a
   * language that is there, with what was translated. Fails with a `folder.…` code.
   */
  saveFile: procedure({
    compartment: 'casework',
    roles: 'all',
    long: true,
    input: z.object({
      target: pathTokenSchema,
      id: idSchema.nullable(),
      words: programWordsSchema,
    }),
    output: z.object({}),
    journal: noClient,
  }),
};
