import type { residences } from './client-terms.ts';

/**
 * A possible victim of human trafficking may think for at most three months about reporting it
 * (bedenktijd: Vreemdelingencirculaire 2000, B8/3).
 */
export const reflectionMonths = 3;

/** What is known of a right of residence; dates as `YYYY-MM-DD`. */
export interface ResidenceFacts {
  readonly residence: (typeof residences)[number];
  readonly reflectionFrom: string | null;
  readonly reflectionUntil: string | null;
  readonly declarationOn: string | null;
  readonly permitUntil: string | null;
}

/** The same day so many calendar months later; the last day of a month that is too short for it. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** The last day of a reflection period that begins on `from`. */
export const reflectionEnd = (from: string): string => addMonths(from, reflectionMonths);

/** How many days from one calendar date to another; negative when it lies before. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

export interface ResidenceEnd {
  readonly kind: 'reflection' | 'permit';
  /** The last day. */
  readonly until: string;
}

/** What of the right of residence ends on a known day, by the status that holds; null for nothing. */
export function residenceEnd(facts: ResidenceFacts): ResidenceEnd | null {
  if (facts.residence === 'b8-reflection' && facts.reflectionUntil !== null) {
    return { kind: 'reflection', until: facts.reflectionUntil };
  }
  const isPermit = facts.residence === 'permit' || facts.residence === 'b8-permit';
  return isPermit && facts.permitUntil !== null
    ? { kind: 'permit', until: facts.permitUntil }
    : null;
}

export type ResidenceProblem = 'end-before-start' | 'reflection-too-long' | 'in-future';

/** What can't be so, by field. `today` as `YYYY-MM-DD`. */
export function residenceProblems(
  facts: ResidenceFacts,
  today: string,
): Partial<Record<keyof ResidenceFacts, ResidenceProblem>> {
  const { reflectionFrom, reflectionUntil, declarationOn } = facts;
  const problems: Partial<Record<keyof ResidenceFacts, ResidenceProblem>> = {};
  if (reflectionFrom !== null && reflectionUntil !== null) {
    if (reflectionUntil < reflectionFrom) problems.reflectionUntil = 'end-before-start';
    else if (reflectionUntil > reflectionEnd(reflectionFrom)) {
      problems.reflectionUntil = 'reflection-too-long';
    }
  }
  if (declarationOn !== null && declarationOn > today) problems.declarationOn = 'in-future';
  return problems;
}
