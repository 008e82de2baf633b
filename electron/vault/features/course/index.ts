export { beginCourse, followCourse, keepClientInStep } from './client-state.ts';
export { dueItems } from './due.ts';
export { courseHandlers } from './handlers.ts';
export { joinCourses } from './join.ts';
export { courseMigration } from './migration.ts';
export { columnsFrom, listEpisodes } from './repository.ts';
export { stateOf } from './state.ts';
export { timelineItems } from './timeline.ts';
export { searchDocumentOf } from './words.ts';
