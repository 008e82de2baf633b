export { adoptContent, copyContent, dropContent } from './content.ts';
export { assertFilePlace, writeTextFile } from './export.ts';
export { createDocumentHandlers } from './handlers.ts';
export { removeUnfinished } from './pieces.ts';
export { documentMigration } from './tables.ts';
export { removeRemains } from './tidy.ts';
export { timelineItems } from './timeline.ts';
