export { duplicateHandlers } from './handlers.ts';
export { duplicateMigration } from './tables.ts';
