export { notificationHandlers } from './handlers.ts';
export { notificationMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
