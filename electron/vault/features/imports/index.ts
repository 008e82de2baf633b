export { createImportHandlers } from './handlers.ts';
export { importMigration } from './tables.ts';
