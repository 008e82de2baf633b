import { birthCentury, type DateReading, type DateRules, noteCentury, readDate } from './dates.ts';
import type { CellReader, ReadingRules } from './reading-rules.ts';
import type { Cell, RowDraft } from './row-draft.ts';
import { cleanLine, meansNothing } from './texts.ts';

/** Nobody in a caseload is older than this. */
const oldestAge = 110;

/** A date of birth, or as much of it as is known. */
export const readBirth: CellReader = (cell, row, rules) => {
  const { today } = rules;
  const reading = readPlaced(cell, row, rules, birthCentury(today));
  if (!reading) return;
  const thisYear = Number(today.slice(0, 4));
  const year = reading.kind === 'date' ? Number(reading.date.slice(0, 4)) : reading.year;
  if (year > thisYear || (reading.kind === 'date' && reading.date > today)) {
    row.keep(cell, 'remarks');
    row.remark(cell, 'future-birth', null, { keptIn: 'remarks' });
    return;
  }
  if (reading.kind === 'date') placeDate(cell, row, 'birthDate', reading);
  else placeYear(cell, row, year, reading.kind === 'month');
  if (year < thisYear - oldestAge) row.remark(cell, 'very-old', String(year));
};

type EventField = 'registeredOn' | 'phaseOn' | 'riskOn' | 'reflectionFrom';
type EndField = 'reflectionUntil' | 'permitUntil';

/** The day of something that was noted. */
export const readEvent =
  (field: EventField): CellReader =>
  (cell, row, rules) => {
    const date = readDay(cell, row, rules, field, noteCentury(rules.today));
    if (date !== null && date > rules.today) row.remark(cell, 'future-date', date);
  };

/** The day on which something ends, which may be years ahead. */
export const readEnd =
  (field: EndField): CellReader =>
  (cell, row, rules) =>
    void readDay(cell, row, rules, field, (digits) => 2000 + digits);

/** Part of a date is no day: it is kept in the remarks. */
function readDay(
  cell: Cell,
  row: RowDraft,
  rules: ReadingRules,
  field: EventField | EndField,
  fullYear: DateRules['fullYear'],
): string | null {
  const reading = readPlaced(cell, row, rules, fullYear);
  if (!reading) return null;
  if (reading.kind !== 'date') {
    row.keep(cell, 'remarks');
    row.remark(cell, 'incomplete-date', null, { keptIn: 'remarks' });
    return null;
  }
  placeDate(cell, row, field, reading);
  return reading.date;
}

/** What a cell says of a day; null when it says nothing that can be placed, which is then remarked. */
function readPlaced(
  cell: Cell,
  row: RowDraft,
  { dayMonth }: ReadingRules,
  fullYear: DateRules['fullYear'],
): Exclude<DateReading, { kind: 'impossible' | 'unreadable' }> | null {
  const words = row.accept(cell, cleanLine(cell.original));
  const reading = readDate(words, { dayMonth, fullYear });
  if (reading.kind !== 'impossible' && reading.kind !== 'unreadable') return reading;
  if (reading.kind === 'unreadable' && meansNothing(words)) {
    row.remark(cell, 'read-as-unknown', null);
    return null;
  }
  row.keep(cell, 'remarks');
  const code = reading.kind === 'impossible' ? 'impossible-date' : 'unreadable-date';
  row.remark(cell, code, null, { keptIn: 'remarks' });
  return null;
}

function placeDate(
  cell: Cell,
  row: RowDraft,
  field: 'birthDate' | EventField | EndField,
  reading: Extract<DateReading, { kind: 'date' }>,
): void {
  row.fields[field] = reading.date;
  row.values[cell.target] = reading.date;
  for (const code of reading.remarks) row.remark(cell, code, reading.date);
  if (reading.ambiguous) row.ambiguousDates.push(cell.original.trim());
}

function placeYear(cell: Cell, row: RowDraft, year: number, monthKnown: boolean): void {
  const keptIn = monthKnown ? 'remarks' : null;
  row.fields.birthYear = year;
  row.values[cell.target] = String(year);
  if (keptIn) row.keep(cell, keptIn);
  row.remark(cell, monthKnown ? 'month-only' : 'year-only', String(year), { keptIn });
}
