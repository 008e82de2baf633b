import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoursePoint } from '../../../contract/treatment.ts';
import { measures, placed, ratedMoments } from './course-line.ts';

const box = { left: 20, right: 300, top: 10, bottom: 90 };
const point = (known: Partial<CoursePoint>): CoursePoint => ({
  sessionId: '0195a1f0-0000-7000-8000-000000000000',
  onDate: '2026-03-02',
  sudBefore: null,
  sudAfter: null,
  vocBefore: null,
  vocAfter: null,
  complete: false,
  ...known,
});

test('ratings follow each other, before and after each session; what was not asked is left out', () => {
  const points = [point({ sudBefore: 9, sudAfter: 4 }), point({ sudAfter: 0, vocBefore: 3 })];
  expect(ratedMoments(points, 'sud').map(({ when, value }) => [when, value])).toEqual([
    ['before', 9],
    ['after', 4],
    ['after', 0],
  ]);
  expect(ratedMoments(points, 'voc').map(({ value }) => value)).toEqual([3]);
});

test('the ends of the scale are the edges of the box', () => {
  const [first, last] = placed(
    [
      { onDate: '2026-03-02', when: 'before', value: 10 },
      { onDate: '2026-03-02', when: 'after', value: 0 },
    ],
    'sud',
    box,
  );
  expect([first?.x, first?.y, last?.x, last?.y]).toEqual([
    box.left,
    box.top,
    box.right,
    box.bottom,
  ]);
});

test('every rating stands in the box, from left to right, higher where it is more', () => {
  const measure = fc.constantFrom('sud' as const, 'voc' as const);
  fc.assert(
    fc.property(
      measure.chain((name) => {
        const { min, max } = measures[name].scale;
        return fc.tuple(fc.constant(name), fc.array(fc.integer({ min, max }), { maxLength: 40 }));
      }),
      ([name, values]) => {
        const moments = values.map((value) => ({
          onDate: '2026-03-02',
          when: 'before' as const,
          value,
        }));
        const points = placed(moments, name, box);
        for (const [index, { x, y, value }] of points.entries()) {
          expect(x).toBeGreaterThanOrEqual(box.left);
          expect(x).toBeLessThanOrEqual(box.right + 1e-9);
          expect(y).toBeGreaterThanOrEqual(box.top - 1e-9);
          expect(y).toBeLessThanOrEqual(box.bottom);
          const next = points[index + 1];
          if (!next) continue;
          expect(next.x).toBeGreaterThan(x);
          expect(Math.sign(y - next.y)).toBe(Math.sign(next.value - value));
        }
      },
    ),
  );
});
