import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  textSchema,
} from './common.ts';

export const placeTypes = ['crisis', 'safe-house', 'supported', 'own-lease'] as const;
export const placeTypeSchema = z.enum(placeTypes);
export type PlaceType = z.infer<typeof placeTypeSchema>;

/** A stay somewhere. The place is a label that the team knows; the address lies in `places`. */
export const placementFieldsSchema = z
  .object({
    place: requiredLineSchema,
    type: placeTypeSchema,
    room: lineSchema,
    from: dateSchema,
    expectedUntil: dateSchema.nullable(),
    /** The day someone really left; null while they live there. */
    until: dateSchema.nullable(),
    referrer: lineSchema,
    legalBasis: lineSchema,
    remarks: textSchema,
  })
  .refine((stay) => endsInOrder(stay), { path: ['until'] });
export type PlacementFields = z.infer<typeof placementFieldsSchema>;

export const placementSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  fields: placementFieldsSchema,
  updatedAt: instantSchema,
  savedBy: z.string(),
});
export type Placement = z.infer<typeof placementSchema>;

/** The days of a stay, from arrival to leaving. */
export interface StayDays {
  readonly from: string;
  readonly until: string | null;
}

/** Whether neither end of a stay lies before its start. */
export function endsInOrder(stay: StayDays & { readonly expectedUntil: string | null }): boolean {
  return [stay.until, stay.expectedUntil].every((end) => end === null || end >= stay.from);
}

/**
 * Whether two stays share a night. The day of leaving is not slept, so moving from one place to
 * the next on one day is no overlap. A stay without an end goes on.
 */
export function staysOverlap(one: StayDays, other: StayDays): boolean {
  const hasNight = (stay: StayDays) => stay.until === null || stay.until > stay.from;
  const startsBeforeEnd = (first: StayDays, second: StayDays) =>
    second.until === null || first.from < second.until;
  return (
    hasNight(one) && hasNight(other) && startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
  );
}
