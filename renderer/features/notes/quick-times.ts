import { addMinutes } from '../../../contract/clock-time.ts';

export interface ClockTimes {
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
}

/**
 * The times of something that took so many minutes: the end follows the start that stands there;
 * without a start it ends now. A day's end in between is noted.
 */
export function timesLasting(
  minutes: number,
  { startTime, endTime }: Pick<ClockTimes, 'startTime' | 'endTime'>,
  now: string,
): ClockTimes {
  const start = startTime ?? addMinutes(endTime ?? now, -minutes);
  const end = addMinutes(start, minutes);
  return { startTime: start, endTime: end, endsNextDay: end < start };
}
