/**
 * A date of three numbers whose day and month could change places, read in one order, for showing
 * what a choice means: `03/04/2021` → `2021-04-03`. Null for anything else.
 */
export function readTwoWays(text: string, order: 'day-month' | 'month-day'): string | null {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})\b/.exec(text) ?? [];
  if (year === '') return null;
  const [day, month] = order === 'day-month' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
