import { z } from 'zod';
import { idSchema, saveOutcome } from './common.ts';
import { procedure } from './procedure.ts';
import {
  notificationAnswerSchema,
  notificationChoiceSchema,
  notificationFieldsSchema,
  notificationPaperSchema,
  notificationSchema,
  notificationSentSchema,
} from './trafficking-notification.ts';

const casework = { compartment: 'casework', roles: 'all' } as const;
const one = z.object({
  clientId: idSchema,
  id: idSchema,
  /** The version the change is based on. */
  version: z.number().int(),
});

/** Notifications of a possible victim of human trafficking to CoMensha. */
export const notifications = {
  /** The client's notifications, the latest first. */
  list: procedure({
    ...casework,
    input: z.object({ clientId: idSchema }),
    output: z.array(notificationSchema),
    journal: {
      kind: 'view',
      action: 'read',
      object: 'notification',
      subject: ({ clientId }: { clientId: string }) => ({ client: clientId }),
    },
  }),
  /** Prepares a notification (`id` null) or saves changes; `record.finalised` once it was sent. */
  save: procedure({
    ...casework,
    input: one.extend({ id: idSchema.nullable(), fields: notificationFieldsSchema }),
    output: saveOutcome(notificationSchema),
    journal: { kind: 'handler' },
  }),
  /** Records that it was sent. `consent.not-signed` without the client's written consent. */
  send: procedure({
    ...casework,
    input: one.extend({ sent: notificationSentSchema }),
    output: saveOutcome(notificationSchema),
    journal: { kind: 'handler' },
  }),
  /** Records the answer to what was sent, or a later one. */
  answer: procedure({
    ...casework,
    input: one.extend({ answer: notificationAnswerSchema }),
    output: saveOutcome(notificationSchema),
    journal: { kind: 'handler' },
  }),
  /** The sheet, to be printed. `consent.not-signed` without the client's written consent. */
  print: procedure({
    ...casework,
    input: z.object({ clientId: idSchema, id: idSchema, choice: notificationChoiceSchema }),
    output: notificationPaperSchema,
    journal: { kind: 'handler' },
  }),
};
