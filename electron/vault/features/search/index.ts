export { search } from './handlers.ts';
