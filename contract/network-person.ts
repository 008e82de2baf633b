import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  textSchema,
} from './common.ts';
import { answerSchema } from './housing-plan.ts';

export const networkKinds = ['person', 'organisation'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** What someone is to the client, in groups that stand together on the map. */
export const relationGroups = {
  close: ['partner', 'ex-partner', 'child', 'parent', 'sibling', 'other-family'],
  around: ['friend', 'acquaintance', 'neighbour', 'colleague', 'faith', 'volunteer'],
  professional: ['care', 'police', 'municipality', 'lawyer', 'employer', 'landlord'],
  past: ['exploiter', 'recruiter', 'buyer', 'creditor', 'other', 'unknown'],
} as const;
export type RelationGroup = keyof typeof relationGroups;
export const networkRelations = [
  ...relationGroups.close,
  ...relationGroups.around,
  ...relationGroups.professional,
  ...relationGroups.past,
] as const;
export type NetworkRelation = (typeof networkRelations)[number];

/** What someone means for the client's safety and strength. */
export const networkSides = ['supports', 'neutral', 'threat'] as const;
export type NetworkSide = (typeof networkSides)[number];

/** How much someone counts, in support or in threat. */
export const networkStrengths = ['unknown', 'weak', 'moderate', 'strong'] as const;
export type NetworkStrength = (typeof networkStrengths)[number];

/** Whether we may be in touch with someone ourselves. */
export const networkContacts = ['unknown', 'yes', 'ask-client', 'no'] as const;

const wholePersonSchema = z.object({
  /** As the client calls them; needed, so that they can be told apart. */
  name: requiredLineSchema,
  /** Other names, separated by commas. */
  alias: lineSchema,
  kind: z.enum(networkKinds),
  relation: z.enum(networkRelations),
  /** What they are to the client, in her words. */
  relationNote: lineSchema,
  side: z.enum(networkSides),
  strength: z.enum(networkStrengths),
  phone: z.string().max(60),
  email: z.string().max(200),
  mayContact: z.enum(networkContacts),
  /** What to keep in mind when contacting them. Shown before the number. */
  contactNote: lineSchema,
  knowsProgramme: answerSchema,
  knowsAddress: answerSchema,
  /** A place or neighbourhood; of whoever helps someone hide, not the address. */
  lives: lineSchema,
  notes: textSchema,
  from: dateSchema.nullable(),
  /** The day they left the client's life; null while they are in it. */
  until: dateSchema.nullable(),
});

/** Someone around the client. The end can't lie before the beginning. */
export const networkPersonFieldsSchema = wholePersonSchema.refine(
  ({ from, until }) => from === null || until === null || until >= from,
  { path: ['until'] },
);
export type NetworkPersonFields = z.infer<typeof networkPersonFieldsSchema>;

/** The same while it is typed: the name may still be missing, a text be too long. */
export const networkPersonFormSchema = wholePersonSchema.extend({
  ...{ name: z.string(), alias: z.string(), relationNote: z.string(), phone: z.string() },
  ...{ email: z.string(), contactNote: z.string(), lives: z.string(), notes: z.string() },
});

export const emptyNetworkPerson: NetworkPersonFields = {
  ...{ name: '', alias: '', kind: 'person', relation: 'unknown', relationNote: '' },
  ...{ side: 'neutral', strength: 'unknown', phone: '', email: '', mayContact: 'unknown' },
  ...{ contactNote: '', knowsProgramme: 'unknown', knowsAddress: 'unknown', lives: '' },
  ...{ notes: '', from: null, until: null },
};

export const networkPersonSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: networkPersonFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type NetworkPerson = z.infer<typeof networkPersonSchema>;

/** The group in which a relation stands on the map. */
export function groupOf(relation: NetworkRelation): RelationGroup {
  const groups = Object.keys(relationGroups) as RelationGroup[];
  const found = groups.find((group) =>
    (relationGroups[group] as readonly string[]).includes(relation),
  );
  if (!found) throw new Error('every relation is in a group');
  return found;
}

/** Whether someone is in the client's life on a day. */
export const isPresent = ({ until }: Pick<NetworkPersonFields, 'until'>, today: string): boolean =>
  until === null || until > today;
