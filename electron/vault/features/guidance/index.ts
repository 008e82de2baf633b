export { dueItems } from './due.ts';
export { guidanceHandlers } from './handlers.ts';
export { guidanceKind } from './kind.ts';
export { guidanceMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
