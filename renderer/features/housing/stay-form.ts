import { z } from 'zod';
import { dateSchema } from '../../../contract/common.ts';
import {
  endsInOrder,
  type Placement,
  type PlacementFields,
  placementFieldsSchema,
  placeTypeSchema,
  staysOverlap,
} from '../../../contract/placements.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';

const text = z.string();

/** A stay while it is typed: place and first day may still be missing. */
export const stayFormSchema = z.object({
  place: text,
  type: placeTypeSchema,
  room: text,
  from: dateSchema.nullable(),
  expectedUntil: dateSchema.nullable(),
  until: dateSchema.nullable(),
  referrer: text,
  legalBasis: text,
  remarks: text,
});
export type StayForm = z.infer<typeof stayFormSchema>;

export const emptyStay: StayForm = {
  place: '',
  type: 'safe-house',
  room: '',
  from: null,
  expectedUntil: null,
  until: null,
  referrer: '',
  legalBasis: '',
  remarks: '',
};

/** What keeps a stay from being saved, an end before the start told at the end. */
export function stayProblems(form: StayForm): FormProblems {
  const problems = new Map(formProblems(placementFieldsSchema, form));
  const { from } = form;
  if (from === null) return problems;
  for (const end of ['expectedUntil', 'until'] as const) {
    problems.delete(end);
    const ends = { from, until: null, expectedUntil: null, [end]: form[end] };
    if (!endsInOrder(ends)) {
      problems.set(end, { problem: 'end-before-start', length: 0, limit: 0 });
    }
  }
  return problems;
}

/** The stay as it is saved. Only for a form without problems. */
export const stayFieldsOf = (form: StayForm): PlacementFields => placementFieldsSchema.parse(form);

/** The other stays that share a night with this one; none while the first day is missing. */
export function overlapping(
  form: Pick<StayForm, 'from' | 'until'>,
  ownId: string | null,
  stays: readonly Placement[],
): Placement[] {
  const { from, until } = form;
  if (from === null) return [];
  return stays.filter(({ id, fields }) => id !== ownId && staysOverlap({ from, until }, fields));
}

/** Whether someone lives there on a day, has left, or is still to come. */
export function stayState(
  { from, until }: Pick<PlacementFields, 'from' | 'until'>,
  today: string,
): 'now' | 'past' | 'ahead' {
  if (until !== null && until <= today) return 'past';
  return from > today ? 'ahead' : 'now';
}
