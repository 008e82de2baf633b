export { agendaHandlers, agendaTreatmentHandlers } from './handlers.ts';
export { agendaMigration, agreedSessionMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
