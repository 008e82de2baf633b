export { coursePrintHandlers } from './handlers.ts';
