export { noteTemplateHandlers } from './handlers.ts';
export { noteTemplateMigration } from './tables.ts';
