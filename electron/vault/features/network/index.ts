export { networkHandlers } from './handlers.ts';
export { networkMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
