export { beginCourse, followCourse } from './client-state.ts';
export { dueItems } from './due.ts';
export { courseHandlers } from './handlers.ts';
export { courseMigration } from './migration.ts';
export { timelineItems } from './timeline.ts';
