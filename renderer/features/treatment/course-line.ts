import type { CoursePoint } from '../../../contract/treatment.ts';
import { sudScale, vocScale } from '../../../contract/treatment-session.ts';

/** What is rated before and after a session, and on which scale. */
export const measures = {
  sud: { scale: sudScale, before: 'sudBefore', after: 'sudAfter' },
  voc: { scale: vocScale, before: 'vocBefore', after: 'vocAfter' },
} as const;
export type Measure = keyof typeof measures;

export interface RatedMoment {
  readonly onDate: string;
  readonly when: 'before' | 'after';
  readonly value: number;
}

/** The ratings of a course one after the other: before and after each session; those not asked are left out. */
export function ratedMoments(points: readonly CoursePoint[], measure: Measure): RatedMoment[] {
  const { before, after } = measures[measure];
  return points.flatMap((point) => [
    ...momentOf(point, 'before', point[before]),
    ...momentOf(point, 'after', point[after]),
  ]);
}

function momentOf(point: CoursePoint, when: RatedMoment['when'], value: number | null) {
  return value === null ? [] : [{ onDate: point.onDate, when, value }];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the ratings stand in a box: evenly from left to right, the scale's highest on top. */
export function placed(moments: readonly RatedMoment[], measure: Measure, box: Box) {
  const { min, max } = measures[measure].scale;
  const step = moments.length > 1 ? (box.right - box.left) / (moments.length - 1) : 0;
  const start = moments.length > 1 ? box.left : (box.left + box.right) / 2;
  return moments.map((moment, index) => ({
    ...moment,
    x: start + index * step,
    y: box.bottom - ((moment.value - min) / (max - min)) * (box.bottom - box.top),
  }));
}
