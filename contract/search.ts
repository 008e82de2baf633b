import { z } from 'zod';
import { type Compartment, idSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { searchKinds } from './search-terms.ts';

export const searchKindSchema = z.enum(searchKinds);

/** A piece of a snippet: text, and whether it is what was searched for. */
export const snippetPartSchema = z.object({ text: z.string(), hit: z.boolean() });

export const searchResultSchema = z.object({
  kind: searchKindSchema,
  objectId: idSchema,
  clientId: idSchema,
  /** The day or moment the record is about, for showing. */
  at: z.string(),
  title: z.string(),
  snippet: z.array(snippetPartSchema),
  /** Smaller is better (bm25). Comparable within one compartment only. */
  rank: z.number(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

const searchIn = (compartment: Compartment) => ({
  /**
   * Finds records by words (each a prefix) and "phrases", accents and case folded.
   * An empty or wordless query finds nothing.
   */
  find: procedure({
    compartment,
    roles: 'all',
    input: z.object({
      query: z.string().max(200),
      kinds: z.array(searchKindSchema).nullable(),
      clientId: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(30),
    }),
    output: z.array(searchResultSchema),
    journal: {
      kind: 'view',
      action: 'search',
      object: 'caseload',
      subject: (input) => ({ detail: input.query, client: input.clientId ?? undefined }),
    },
  }),
});

export const searchCasework = searchIn('casework');
export const searchTreatment = searchIn('treatment');
export const searchPlaces = searchIn('places');
