import { z } from 'zod';
import type { ClientFields } from './clients.ts';
import { handoverSchema } from './consent.ts';

/** How the client is named on paper: a plan left on a table must not give someone away. */
export const printHeadings = ['given-name', 'full-name', 'code', 'none'] as const;
export const printHeadingSchema = z.enum(printHeadings);
export type PrintHeading = z.infer<typeof printHeadingSchema>;

/** Who or what a paper is for; the journal keeps it. */
export const printPurposes = ['for-client', 'consultation', 'recipient', 'own-use'] as const;

/** The language of the paper, which need not be that of the screen. */
export const printLanguages = ['nl', 'en'] as const;

/** What every print chooses. */
export const printBasicsSchema = z.object({
  language: z.enum(printLanguages),
  heading: printHeadingSchema,
  purpose: z.enum(printPurposes).default('for-client'),
  /** To whom it goes, when the purpose is `recipient`; null otherwise. */
  handover: handoverSchema.nullable().default(null),
  /** Lines to sign on, for client and counsellor. */
  signatures: z.boolean(),
});

/** What stands on every paper. */
export const paperBasicsSchema = z.object({
  language: z.enum(printLanguages),
  /** The client's name or code as chosen; '' for none. */
  heading: z.string(),
  printedOn: z.iso.date(),
  signatures: z.boolean(),
});

/** The client's name or code as chosen for a paper; '' for none. */
export function printedHeading(
  client: Pick<ClientFields, 'code' | 'givenName' | 'infix' | 'familyName'>,
  heading: PrintHeading,
): string {
  if (heading === 'none') return '';
  if (heading === 'code') return client.code;
  const name =
    heading === 'given-name'
      ? client.givenName.trim()
      : [client.givenName, client.infix, client.familyName]
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .join(' ');
  // Without a known name the code stands in, so that papers can still be told apart.
  return name === '' ? client.code : name;
}
