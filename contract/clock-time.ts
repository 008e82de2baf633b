const minutesInDay = 24 * 60;

/** Minutes since midnight of a clock time `HH:MM`. */
function minuteOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Whole minutes from one clock time to another, both `HH:MM`, of one day or, with `endsNextDay`,
 * past midnight. Null when the end lies before the start. Clock times: the night the clock
 * changes counts as any other.
 */
export function minutesBetween(start: string, end: string, endsNextDay: boolean): number | null {
  const minutes = minuteOfDay(end) - minuteOfDay(start) + (endsNextDay ? minutesInDay : 0);
  return minutes < 0 || minutes > minutesInDay ? null : minutes;
}

/** The clock time `minutes` after (or, negative, before) another, going round midnight. */
export function addMinutes(time: string, minutes: number): string {
  const total = (((minuteOfDay(time) + minutes) % minutesInDay) + minutesInDay) % minutesInDay;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}
