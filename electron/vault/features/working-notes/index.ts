export { workingNoteHandlers } from './handlers.ts';
export { workingNoteMigration } from './tables.ts';
