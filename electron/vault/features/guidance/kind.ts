import type { GuidanceFields } from '../../../../contract/guidance-plan.ts';
import type { PlanKind } from '../plans/index.ts';
import { journalledFields, wordsOf } from './words.ts';

export const guidanceKind: PlanKind<GuidanceFields> = {
  object: 'guidance-plan',
  table: 'guidance_plan',
  journalled: journalledFields,
  wordsOf,
};
