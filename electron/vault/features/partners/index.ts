export { partnerHandlers } from './handlers.ts';
export { partnersOfKind } from './repository.ts';
export { partnerMigration } from './tables.ts';
