export { outreachHandlers } from './handlers.ts';
export { outreachMigration } from './tables.ts';
