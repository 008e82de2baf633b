export { dueItems } from './due.ts';
export { treatmentHandlers } from './handlers.ts';
export { treatmentMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
