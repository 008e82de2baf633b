export { fold } from '../../../contract/fold.ts';
