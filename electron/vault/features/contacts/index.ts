export { dueItems } from './due.ts';
export { contactHandlers } from './handlers.ts';
export { contactMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
