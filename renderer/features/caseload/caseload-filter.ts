import { addDays } from '../../../contract/calendar-days.ts';
import {
  type CaseloadColumn,
  type ContactState,
  contactStates,
  type Phase,
  phases,
  type RiskLevel,
  riskLevels,
} from '../../../contract/client-terms.ts';
import type { CaseloadRow } from '../../../contract/clients.ts';
import { quietDays } from '../../../contract/due.ts';
import { fold } from '../../../contract/fold.ts';
import { compareNames, compareWords, listedName } from '../../ui/person-name.ts';
import { type CaseloadFilter, notKnown } from '../caseload-view/index.ts';
import { type Age, ageOn } from './age.ts';

/** A line of the caseload with what is shown and searched of it, worked out once. */
export interface CaseloadLine extends CaseloadRow {
  /** `Berg, Anna van den`; empty when no name is known. */
  readonly name: string;
  readonly age: Age | null;
  /** Not seen or spoken for `quietDays`, though neither dormant nor closed. */
  readonly quiet: boolean;
  /** Everything the quick filter looks in, folded. */
  readonly haystack: string;
}

export const isFiltering = (filter: CaseloadFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.phase, filter.counsellor, filter.municipality, filter.risk, filter.contact].some(
    (list) => list.length > 0,
  );

/** Works out a line once; `today` as `YYYY-MM-DD`. */
export function caseloadLine(row: CaseloadRow, today: string): CaseloadLine {
  const spoken = [row.givenName, row.infix, row.familyName].join(' ');
  const name = listedName(row);
  const codes = [row.code, ...row.formerCodes];
  const words = [...codes, spoken, name, row.municipality, row.counsellor, ...row.languages];
  const seenOn = row.lastContactOn ?? row.registeredOn ?? row.createdAt.slice(0, 10);
  const quiet = !row.dormant && row.phase !== 'closed' && addDays(seenOn, quietDays) <= today;
  return { ...row, name, quiet, age: ageOn(today, row), haystack: fold(words.join(' ')) };
}

/** The lines that hold every word of the text, in any order, and fit the chosen values. */
export function filterCaseload(
  lines: readonly CaseloadLine[],
  filter: CaseloadFilter,
): CaseloadLine[] {
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = <Value>(chosen: readonly Value[], value: Value) =>
    chosen.length === 0 || chosen.includes(value);
  return lines.filter(
    (line) =>
      fits(filter.phase, line.phase ?? notKnown) &&
      fits(filter.counsellor, line.counsellor.trim()) &&
      fits(filter.municipality, line.municipality.trim()) &&
      fits(filter.risk, line.risk) &&
      (filter.contact.length === 0 || filter.contact.some((state) => line[state])) &&
      words.every((word) => line.haystack.includes(word)),
  );
}

/** A value to filter by, and how many lines have it. */
export interface FilterOption<Value extends string = string> {
  readonly value: Value;
  readonly count: number;
}

/**
 * The counsellors or municipalities that occur, in alphabetical order, 'not known' last. One that is chosen and
 * occurs no more is among them, so that it can be let go.
 */
export function optionsOf(
  lines: readonly CaseloadLine[],
  field: 'counsellor' | 'municipality',
  chosen: readonly string[],
): FilterOption[] {
  const counts = countsOf(lines.map((line) => line[field].trim()));
  for (const value of chosen) counts.set(value, counts.get(value) ?? 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) =>
      (one.value === notKnown) === (other.value === notKnown)
        ? compareWords(one.value, other.value)
        : one.value === notKnown
          ? 1
          : -1,
    );
}

/** All phases in order of the course with how many are in each, 'not known' last. */
export function phaseOptions(
  lines: readonly CaseloadLine[],
): FilterOption<Phase | typeof notKnown>[] {
  const values: readonly (Phase | typeof notKnown)[] = [...phases, notKnown];
  const counts = countsOf(lines.map((line) => line.phase ?? notKnown));
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** All risk levels, the highest first, with how many have each. */
export function riskOptions(lines: readonly CaseloadLine[]): FilterOption<RiskLevel>[] {
  const counts = countsOf(lines.map((line) => line.risk));
  return [...riskLevels].reverse().map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** How many lines ask for a look at the contact, by what it is. */
export function contactOptions(lines: readonly CaseloadLine[]): FilterOption<ContactState>[] {
  return contactStates.map((value) => ({
    value,
    count: lines.filter((line) => line[value]).length,
  }));
}

function countsOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

type Comparison = (one: CaseloadLine, other: CaseloadLine) => number;

const byWords =
  (wordsOf: (line: CaseloadLine) => string): Comparison =>
  (one, other) =>
    compareWords(wordsOf(one), wordsOf(other));

/** Dates and years: earliest first. */
const byMoment =
  (momentOf: (line: CaseloadLine) => string | null): Comparison =>
  (one, other) => {
    const [mine, theirs] = [momentOf(one) ?? '', momentOf(other) ?? ''];
    return mine < theirs ? -1 : mine > theirs ? 1 : 0;
  };

/** Ascending order of each column: phases in order of the course, risk from unknown to high. */
export const comparisons: Readonly<Record<CaseloadColumn, Comparison>> = {
  code: byWords((line) => line.code),
  name: compareNames,
  phase: (one, other) => phaseRank(one.phase) - phaseRank(other.phase),
  risk: (one, other) => riskLevels.indexOf(one.risk) - riskLevels.indexOf(other.risk),
  counsellor: byWords((line) => line.counsellor),
  municipality: byWords((line) => line.municipality),
  lastContact: byMoment((line) => line.lastContactOn),
  age: (one, other) => (one.age?.years ?? 0) - (other.age?.years ?? 0),
  registered: byMoment((line) => line.registeredOn),
  housing: byWords((line) => line.housingSituation),
  languages: byWords((line) => line.languages.join(', ')),
};

/** Whether a line has nothing in a column; such lines stand last, whichever way it is sorted. */
export const isBlank: Readonly<Record<CaseloadColumn, (line: CaseloadLine) => boolean>> = {
  code: () => false,
  name: (line) => line.name === '',
  phase: (line) => line.phase === null,
  risk: (line) => line.risk === 'unknown',
  counsellor: (line) => line.counsellor.trim() === '',
  municipality: (line) => line.municipality.trim() === '',
  lastContact: (line) => line.lastContactOn === null,
  age: (line) => line.age === null,
  registered: (line) => line.registeredOn === null,
  housing: (line) => line.housingSituation === 'unknown',
  languages: (line) => line.languages.length === 0,
};

const phaseRank = (phase: Phase | null) => (phase === null ? -1 : phases.indexOf(phase));
