import { z } from 'zod';
import {
  type ConsentForm,
  consentFieldsSchema,
  type DataKind,
  type Recipient,
} from '../../../contract/consent.ts';

const { shape } = consentFieldsSchema;

/** A consent while it is typed: recipient and answer may still be missing, texts be too long. */
export const consentFormSchema: z.ZodType<ConsentForm> = z.object({
  ...shape,
  recipient: shape.recipient.extend({ name: z.string() }).nullable(),
  kinds: z.array(shape.kinds.element),
  answer: shape.answer.nullable(),
  form: shape.form.nullable(),
  from: shape.from.nullable(),
  note: z.string(),
});

/** What a new consent begins with: whatever it is asked for. */
export interface ConsentStart {
  readonly recipient?: Recipient;
  readonly kinds?: readonly DataKind[];
  readonly form?: 'written';
}

/** A new consent of today; what the client said is chosen for no one. */
export const newConsentForm = (today: string, start: ConsentStart): ConsentForm => ({
  recipient: start.recipient ?? null,
  kinds: [...(start.kinds ?? [])],
  answer: null,
  form: start.form ?? null,
  from: today,
  until: null,
  note: '',
  documentId: null,
});
