import { z } from 'zod';
import { addDays } from '../../../contract/calendar-days.ts';
import { answerDays } from '../../../contract/due.ts';
import {
  type Referral,
  type ReferralForm,
  referralFieldsSchema,
  referralStateSchema,
} from '../../../contract/referral.ts';

const { shape } = referralFieldsSchema;

/** A referral while it is typed, with why something goes there without consent. */
export interface TypedReferral extends ReferralForm {
  readonly withoutConsent: string;
}

export const typedReferralSchema: z.ZodType<TypedReferral> = z.object({
  ...shape,
  recipient: shape.recipient.unwrap().extend({ name: z.string() }).nullable(),
  area: shape.area.nullable(),
  help: z.string(),
  contactPerson: z.string(),
  reason: z.string(),
  note: z.string(),
  state: referralStateSchema.nullable(),
  on: z.iso.date().nullable(),
  stepNote: z.string(),
  withoutConsent: z.string(),
});

/** The fields that two people may have changed at once. */
export const referralFieldNames = Object.keys(shape);

const noTurn = (today: string) => ({ state: null, on: today, stepNote: '', withoutConsent: '' });

/** A new referral of today. */
export const newReferral = (today: string): TypedReferral => ({
  ...{ recipient: null, area: null, help: '', contactPerson: '', reason: '', note: '' },
  ...{ shared: ['identity'], remindOn: addDays(today, answerDays) },
  ...noTurn(today),
});

/** What is known of a referral, with no turn chosen yet. */
export const typedOf = ({ fields }: Pick<Referral, 'fields'>, today: string): TypedReferral => ({
  ...fields,
  ...noTurn(today),
});
