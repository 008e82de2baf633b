export { dueItems } from './due.ts';
export { treatmentHandlers } from './handlers.ts';
export { journalledPlan } from './plan-repository.ts';
export { planFieldsFromRow } from './plan-rows.ts';
export { treatmentMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
