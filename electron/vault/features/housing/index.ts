export { dueItems } from './due.ts';
export { housingHandlers } from './handlers.ts';
export { housingMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
