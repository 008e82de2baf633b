export { finishErasures } from './carry-out.ts';
export { countRecords } from './client-rows.ts';
export { createErasureHandlers } from './handlers.ts';
