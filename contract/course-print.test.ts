import { expect, test } from 'vitest';
import { courseDataKinds } from './course-print.ts';
import { courseLanes } from './course-terms.ts';

test('each lane asks consent for what it tells', () => {
  expect(courseDataKinds(['phases', 'contacts', 'milestones'])).toEqual(['course']);
  expect(courseDataKinds(['phases', 'stays'])).toEqual(['course', 'housing-plan']);
  expect(courseDataKinds(['safety'])).toEqual(['safety-plan']);
  expect(courseDataKinds(courseLanes)).toEqual(
    expect.arrayContaining(['course', 'guidance-plan', 'housing-plan', 'safety-plan', 'treatment']),
  );
});
