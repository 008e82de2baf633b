export { dueItems } from './due.ts';
export { consentHandlers } from './handlers.ts';
export { allowHandover, allowPrint } from './handover.ts';
export { listConsents } from './repository.ts';
export { consentMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
