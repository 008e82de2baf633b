import type { HoursRow } from '../../../contract/contacts.ts';

interface Sum {
  readonly minutes: number;
  readonly contacts: number;
  readonly withoutMinutes: number;
}

/** All rows together. */
export function sumOf(rows: readonly HoursRow[]): Sum {
  return rows.reduce<Sum>(
    (sum, { minutes, contacts, withoutMinutes }) => ({
      minutes: sum.minutes + minutes,
      contacts: sum.contacts + contacts,
      withoutMinutes: sum.withoutMinutes + withoutMinutes,
    }),
    { minutes: 0, contacts: 0, withoutMinutes: 0 },
  );
}

/** Rows added up by what `labelOf` says of each, the most minutes first. */
export function addMinutesOf(
  rows: readonly HoursRow[],
  labelOf: (row: HoursRow) => string,
): Array<Sum & { readonly label: string }> {
  const labels = [...new Set(rows.map(labelOf))];
  return labels
    .map((label) => ({ label, ...sumOf(rows.filter((row) => labelOf(row) === label)) }))
    .sort((one, other) => other.minutes - one.minutes);
}

/** The Monday of the week a date lies in, both `YYYY-MM-DD`. */
export function mondayOf(date: string): string {
  const day = new Date(`${date}T12:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
