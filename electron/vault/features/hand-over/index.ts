export { dueItems } from './due.ts';
export { handOverHandlers } from './handlers.ts';
export { handOverMigration } from './tables.ts';
