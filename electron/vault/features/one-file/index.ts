export { createOneFileHandlers } from './handlers.ts';
export { removeCopy } from './opened.ts';
export { settleRestored } from './settle.ts';
