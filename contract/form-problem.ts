import { minutesBetween } from './clock-time.ts';
import type { lineLimit, textLimit } from './common.ts';
import { type ErrorParams, LuwteError } from './errors.ts';

export const formProblems = [
  'missing',
  'in-future',
  'end-before-start',
  'longer-than-a-day',
  'before-date',
  'out-of-range',
  'too-long',
  'before-episode',
  'before-closing',
  'after-end',
  'out-of-order',
  'overlaps',
  'same-phase',
  'not-understood',
] as const;

/** What keeps a form from becoming a record, to be told at its field. */
export interface FormProblem<Field extends string = string> {
  readonly field: Field;
  readonly problem: (typeof formProblems)[number];
  /** Figures for the sentence: length and limit, or min and max. */
  readonly params?: ErrorParams;
}

/** When something took place. */
interface Moment {
  readonly onDate: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
  readonly nextOn: string | null;
  readonly nextTime: string | null;
}

/** Whether a moment can have been: dated, not in the future, ending after it began. */
export function momentProblems(
  moment: Moment,
  today: string,
): FormProblem<Exclude<keyof Moment, 'endsNextDay'>>[] {
  const { onDate, startTime, endTime, endsNextDay, nextOn, nextTime } = moment;
  const problems: FormProblem<Exclude<keyof Moment, 'endsNextDay'>>[] = [];
  if (onDate === null) problems.push({ field: 'onDate', problem: 'missing' });
  else if (onDate > today) problems.push({ field: 'onDate', problem: 'in-future' });
  if (endTime !== null && startTime === null) {
    problems.push({ field: 'startTime', problem: 'missing' });
  } else if (endTime !== null && startTime !== null) {
    if (minutesBetween(startTime, endTime, endsNextDay) === null) {
      const problem = endsNextDay ? 'longer-than-a-day' : 'end-before-start';
      problems.push({ field: 'endTime', problem });
    }
  }
  if (nextTime !== null && nextOn === null) problems.push({ field: 'nextOn', problem: 'missing' });
  if (nextOn !== null && onDate !== null && nextOn < onDate) {
    problems.push({ field: 'nextOn', problem: 'before-date' });
  }
  return problems;
}

/** The fields whose text is longer than is kept; nothing is ever cut off silently. */
export function lengthProblems<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  limit: typeof lineLimit | typeof textLimit,
): FormProblem<Field>[] {
  return (Object.keys(texts) as Field[])
    .filter((field) => texts[field].length > limit)
    .map((field) => ({
      field,
      problem: 'too-long',
      params: { length: texts[field].length, limit },
    }));
}

/** A number outside what its scale allows; null is 'not asked'. */
export function rangeProblems<Field extends string>(
  field: Field,
  value: number | null,
  scale: { readonly min: number; readonly max: number },
): FormProblem<Field>[] {
  const fits =
    value === null || (Number.isInteger(value) && value >= scale.min && value <= scale.max);
  return fits
    ? []
    : [{ field, problem: 'out-of-range', params: { min: scale.min, max: scale.max } }];
}

/**
 * The vault's own check before a form becomes a record. The page asks the same questions and tells
 * them in place, so that only too long a text (`record.too-long`) has a sentence of its own here.
 */
export function assertNoProblems(problems: readonly FormProblem[]): void {
  const long = problems.find(({ problem }) => problem === 'too-long');
  if (long) throw new LuwteError('record.too-long', long.params);
  if (problems.length > 0) throw new LuwteError('call.invalid');
}
