export { dueItems } from './due.ts';
export { crisisHandlers, crisisKind, safetyHandlers, safetyKind } from './plans.ts';
export { riskHandlers } from './risk-handlers.ts';
export { safetyMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
