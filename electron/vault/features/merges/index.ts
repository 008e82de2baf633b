export { followMerges } from './follow.ts';
export { mergeHandlers } from './handlers.ts';
