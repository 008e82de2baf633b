export { agendaHandlers, agendaTreatmentHandlers } from './handlers.ts';
export { agendaMigration, agreedSessionMigration } from './tables.ts';
