export { dueCaseworkHandlers, dueTreatmentHandlers } from './due.ts';
