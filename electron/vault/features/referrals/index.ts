export { dueItems } from './due.ts';
export { referralHandlers } from './handlers.ts';
export { referralMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
