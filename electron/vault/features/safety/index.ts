export { dueItems } from './due.ts';
export { crisisHandlers, safetyHandlers } from './plans.ts';
export { riskHandlers } from './risk-handlers.ts';
export { safetyMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
