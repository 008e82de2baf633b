export { placesHandlers } from './handlers.ts';
export { placesMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
