export { planReviews } from './due.ts';
export { planHandlers } from './handlers.ts';
export type { PlanKind } from './repository.ts';
export { planItems } from './timeline.ts';
