export { dueItems } from './due.ts';
export { contactHandlers } from './handlers.ts';
export { hoursByAuthor } from './hours.ts';
export { insertContact } from './repository.ts';
export { contactMigration, plannedContactMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
export { searchDocumentOf } from './words.ts';
