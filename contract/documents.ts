import { z } from 'zod';
import {
  type Compartment,
  dateSchema,
  idSchema,
  instantSchema,
  requiredLineSchema,
  saveOutcome,
} from './common.ts';
import { handoverSchema } from './consent.ts';
import {
  documentByteLimit,
  documentFormats,
  documentKinds,
  documentNameLimit,
  documentPieceBytes,
  documentTagLength,
  documentTagLimit,
  documentViews,
} from './document-terms.ts';
import { pathTokenSchema } from './host.ts';
import { procedure } from './procedure.ts';

/** What is said of a file. */
export const documentFieldsSchema = z.object({
  title: requiredLineSchema,
  kind: z.enum(documentKinds),
  /** The day it is from or about. */
  onDate: dateSchema,
  tags: z.array(z.string().trim().min(1).max(documentTagLength)).max(documentTagLimit),
});
export type DocumentFields = z.infer<typeof documentFieldsSchema>;

export const documentSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: documentFieldsSchema,
  /** As it was when it was added; control characters are replaced. */
  fileName: z.string(),
  format: z.enum(documentFormats),
  bytes: z.number().int(),
  /** SHA-256 of the file, hexadecimal; checked whenever it is read. */
  sha256: z.string(),
  addedAt: instantSchema,
  addedBy: z.string(),
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type StoredDocument = z.infer<typeof documentSchema>;

const readingSchema = z.discriminatedUnion('view', [
  z.object({
    view: z.enum(documentViews),
    readingId: idSchema,
    /** How many pieces `next` has to give. */
    pieces: z.number().int(),
  }),
  z.object({
    view: z.literal('none'),
    /** Why it can't be shown here. It can always be exported. */
    why: z.enum(['format', 'too-large', 'too-many-pixels', 'unreadable']),
  }),
]);
export type DocumentReading = z.infer<typeof readingSchema>;

const clientAndId = z.object({ clientId: idSchema, id: idSchema });
const uploading = z.object({ uploadId: idSchema });
const unfinished = {
  kind: 'none',
  why: 'a file that is on its way in; it enters the journal when it is a document',
} as const;

const documentsIn = (compartment: Compartment) => {
  const here = { compartment, roles: 'all' } as const;
  return {
    /** The documents of a client, the latest date first. */
    list: procedure({
      ...here,
      input: z.object({ clientId: idSchema }),
      output: z.array(documentSchema),
      journal: {
        kind: 'view',
        action: 'read',
        object: 'document',
        subject: ({ clientId }) => ({ client: clientId, detail: 'list' }),
      },
    }),
    /** Begins to bring a file in. Fails with `document.too-large` or `document.empty` before anything is read. */
    begin: procedure({
      ...here,
      input: z.object({
        clientId: idSchema,
        fileName: z.string().min(1).max(documentNameLimit),
        bytes: z.number().int().min(0),
      }),
      output: uploading,
      journal: unfinished,
    }),
    /** The next piece, in order: `documentPieceBytes` long, the last what is left. */
    append: procedure({
      ...here,
      input: uploading.extend({
        place: z
          .number()
          .int()
          .min(0)
          .max(documentByteLimit / documentPieceBytes),
        /** Base64. */
        content: z.string().max(documentPieceBytes * 2),
      }),
      output: z.object({ received: z.number().int() }),
      journal: unfinished,
    }),
    /** Makes a document of what came in, named after its file and dated today. */
    finish: procedure({
      ...here,
      input: uploading,
      output: documentSchema,
      journal: { kind: 'handler' },
    }),
    /** Removes what came in of a file that is not to be a document after all. */
    abandon: procedure({
      ...here,
      long: true,
      input: uploading,
      output: z.object({}),
      journal: unfinished,
    }),
    /** Saves what is said of a document. The file itself never changes. */
    save: procedure({
      ...here,
      input: clientAndId.extend({
        /** The version the changes are based on. */
        version: z.number().int(),
        fields: documentFieldsSchema,
      }),
      output: saveOutcome(documentSchema),
      journal: { kind: 'handler' },
    }),
    /** Begins to read a document for showing it; in the journal before anything of it is given. */
    open: procedure({
      ...here,
      input: clientAndId,
      output: readingSchema,
      journal: {
        kind: 'view',
        action: 'read',
        object: 'document',
        subject: ({ clientId, id }) => ({ client: clientId, id }),
      },
    }),
    /**
     * The next piece of a reading, in order; the last comes only when the whole fits the stored hash
     * (`document.damaged`). A reading that ended or was pushed out by newer ones is `document.expired`.
     */
    next: procedure({
      ...here,
      input: z.object({ readingId: idSchema }),
      output: z.object({
        /** Base64. */
        content: z.string(),
        last: z.boolean(),
      }),
      journal: { kind: 'none', why: 'goes on with what `open` entered' },
    }),
    /** Writes the file, readable for everyone, to a place the user chose. Cancelled or failed, it leaves nothing there. */
    export: procedure({
      ...here,
      long: true,
      input: clientAndId.extend({
        target: pathTokenSchema,
        /** To whom it goes; null for the client or own use. Checked against consent. */
        handover: handoverSchema.nullable().default(null),
      }),
      output: z.object({ bytes: z.number().int() }),
      journal: { kind: 'handler' },
    }),
    /** Removes a document for good; the journal keeps what it was called. */
    remove: procedure({
      ...here,
      long: true,
      input: clientAndId,
      output: z.object({}),
      journal: { kind: 'handler' },
    }),
  };
};

/** A document lies in the compartment of what it belongs to, so it is as secret as that is. */
export const documentsCasework = documentsIn('casework');
export const documentsTreatment = documentsIn('treatment');
export const documentsPlaces = documentsIn('places');
