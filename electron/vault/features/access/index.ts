export { access } from './handlers.ts';
