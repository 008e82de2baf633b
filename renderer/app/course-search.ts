/** What the page about the course is asked to begin with. */
export const courseTasks = ['begin', 'close'] as const;
export type CourseTask = (typeof courseTasks)[number];

/** Keeps of an address what the page about the course understands. */
export function courseSearch(search: Readonly<Record<string, unknown>>): {
  readonly task?: CourseTask;
} {
  const task = courseTasks.find((each) => each === search['task']);
  return task ? { task } : {};
}
