import { z } from 'zod';
import { idSchema, saveOutcome } from './common.ts';
import { mapSize } from './network-map.ts';
import { networkPersonFieldsSchema, networkPersonSchema } from './network-person.ts';
import { networkChoiceSchema, networkPaperSchema } from './network-print.ts';
import { procedure } from './procedure.ts';

const spotSchema = z.object({
  personId: idSchema,
  x: z.number().int().min(0).max(mapSize.width),
  y: z.number().int().min(0).max(mapSize.height),
});
/** More people than this are not put on a map by hand. */
const mostSpots = 500;

export const networkSchema = z.object({
  people: z.array(networkPersonSchema),
  /** Who knows whom; each pair once. */
  links: z.array(z.object({ one: idSchema, other: idSchema })),
  /** Where whoever was moved by hand stands on the map. */
  spots: z.array(spotSchema),
});
export type Network = z.infer<typeof networkSchema>;

/** Why someone who threatens may be the same person in another file. */
export const threatReasons = ['name', 'alias', 'phone'] as const;

/** Another file in which the same person may be a threat. What is in it is not told. */
export const otherFileSchema = z.object({
  clientId: idSchema,
  code: z.string(),
  /** Whom to ask; '' while the file is no one's. */
  counsellor: z.string(),
  because: z.array(z.enum(threatReasons)),
});
export type OtherFile = z.infer<typeof otherFileSchema>;

/** Someone who threatens this client, and the other files that may be about the same person. */
export const sharedThreatSchema = z.object({
  personId: idSchema,
  name: z.string(),
  files: z.array(otherFileSchema),
});
export type SharedThreat = z.infer<typeof sharedThreatSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;
const ofClient = ({ clientId }: { clientId: string }) => ({ client: clientId });
const handled = { kind: 'handler' } as const;
const view = { kind: 'view', action: 'read', object: 'network', subject: ofClient } as const;

export const network = {
  /** Everyone around the client, in order of name. */
  get: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: networkSchema,
    journal: view,
  }),
  /** Enters someone (`id` null) or saves changes. */
  savePerson: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      clientId: idSchema,
      /** The version the changes are based on; 0 for someone new. */
      version: z.number().int(),
      fields: networkPersonFieldsSchema,
    }),
    output: saveOutcome(networkPersonSchema),
    journal: handled,
  }),
  /** Takes out someone who was entered by mistake. What was known stays in the journal. */
  removePerson: procedure({
    ...casework,
    input: z.object({ id: idSchema, clientId: idSchema, version: z.number().int() }),
    output: saveOutcome(networkPersonSchema),
    journal: handled,
  }),
  /** Says that two people of this client know one another, or no longer. `call.invalid` for one and the same. */
  link: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, one: idSchema, other: idSchema, linked: z.boolean() }),
    output: z.object({}),
    journal: handled,
  }),
  /** Keeps where people stand on the map: these and no others, so that none arranges it anew. */
  keepSpots: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, spots: z.array(spotSchema).max(mostSpots) }),
    output: z.object({}),
    journal: handled,
  }),
  /** Who threatens this client and perhaps another as well. */
  sharedThreats: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(sharedThreatSchema),
    journal: view,
  }),
  /** The other files that know such a threat, while someone is being entered. */
  findThreat: procedure({
    ...casework,
    input: z.object({
      clientId: idSchema,
      name: z.string().max(500),
      alias: z.string().max(500),
      phone: z.string().max(60),
    }),
    output: z.array(otherFileSchema),
    journal: { ...view, action: 'search' },
  }),
  /** What was chosen of a network, to be printed. The journal keeps what was chosen, not what it says. */
  print: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, choice: networkChoiceSchema }),
    output: networkPaperSchema,
    journal: handled,
  }),
};
