export { paperLanguageHandlers, requireLanguage } from './handlers.ts';
export { paperLanguageMigration } from './tables.ts';
