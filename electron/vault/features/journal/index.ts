export { journalLookHandlers } from './alerts.ts';
export { journalExportHandlers } from './export.ts';
export { journal } from './handlers.ts';
