export { finishErasures } from './carry-out.ts';
export { createErasureHandlers } from './handlers.ts';
