import type { ImportColumn, ImportTarget, ValueTarget } from '../../../../contract/imports.ts';
import { targetOfHeader } from './headers.ts';
import type { Table } from './table.ts';
import { isEmail } from './texts.ts';
import { isKnownValue } from './values.ts';

const sampleCount = 5;
/** This share of a column's values must fit before its content suggests a field. */
const fittingShare = 0.8;

type Suggestion = Pick<ImportColumn, 'suggested' | 'why'>;

/** The columns of a table, each with the field it most likely fills, and why. */
export function recogniseColumns({ headers, rows }: Table): ImportColumn[] {
  const taken = new Set<ImportTarget>();
  const columns = headers.map((header, index) => {
    const filled = rows
      .map(({ cells }) => (cells[index] ?? '').trim())
      .filter((cell) => cell !== '');
    const { suggested, why } = suggestByHeader(header, filled, taken);
    return { index, header, filled: filled.length, distinct: new Set(filled), suggested, why };
  });
  return columns.map(({ distinct, ...column }) => ({
    ...column,
    // Names come before content, whatever the order of the columns.
    ...(column.why === 'unknown' ? suggestByContent([...distinct], taken) : null),
    samples: [...distinct].slice(0, sampleCount).map((sample) => sample.slice(0, 200)),
  }));
}

function suggestByHeader(
  header: string,
  filled: readonly string[],
  taken: Set<ImportTarget>,
): Suggestion {
  const target = targetOfHeader(header);
  if (target === 'national-id') return { suggested: null, why: 'national-id' };
  if (filled.length === 0 && target === null) return { suggested: null, why: 'empty' };
  if (target === null) return { suggested: null, why: 'unknown' };
  return take(target, taken, 'header');
}

function take(
  target: ImportTarget,
  taken: Set<ImportTarget>,
  why: 'header' | 'content',
): Suggestion {
  if (taken.has(target) && target !== 'remarks') return { suggested: null, why: 'taken' };
  taken.add(target);
  return { suggested: target, why };
}

const byContent: ReadonlyArray<readonly [ImportTarget, (value: string) => boolean]> = [
  ['email', isEmail],
  ['phone', (value) => /^(?:\+|00|0)[\d\s()./-]{8,18}$/.test(value)],
  ['code', (value) => /^\p{L}{1,6}-?(?:19|20)\d{2}-\d{1,6}$/u.test(value)],
  ...(['phase', 'risk', 'callSafe', 'housingSituation', 'referralSource', 'gender'] as const).map(
    (target: ValueTarget) => [target, (value: string) => isKnownValue(target, value)] as const,
  ),
];

/** A column without a name that is known: what its values look like. Dates could be of anything. */
function suggestByContent(distinct: readonly string[], taken: Set<ImportTarget>): Suggestion {
  const unknown: Suggestion = { suggested: null, why: 'unknown' };
  if (distinct.length < 2) return unknown;
  const found = byContent.find(
    ([target, fits]) =>
      !taken.has(target) && distinct.filter(fits).length >= distinct.length * fittingShare,
  );
  return found ? take(found[0], taken, 'content') : unknown;
}
