import type { crisisPlan, safetyPlan } from '../../../../contract/safety.ts';
import {
  crisisTexts,
  safetyTexts,
  type TextPlan,
  type TextPlanChoice,
  textPlanPaper,
} from '../../../../contract/safety-plans.ts';
import type { Handlers } from '../../handlers.ts';
import { type PlanKind, planHandlers } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';

const kindOf = <Name extends string>(
  names: readonly Name[],
  object: PlanKind<TextPlan<Name>>['object'],
  table: PlanKind<TextPlan<Name>>['table'],
): PlanKind<TextPlan<Name>> => ({
  object,
  table,
  journalled: (fields) => ({ ...fields }),
  wordsOf: (fields: Readonly<Record<Name, string>>) =>
    names
      .map((name) => fields[name])
      .filter((text) => text.trim() !== '')
      .join('\n'),
});

export const safetyKind = kindOf(safetyTexts, 'safety-plan', 'safety_plan');
export const crisisKind = kindOf(crisisTexts, 'crisis-plan', 'crisis_plan');

export const safetyHandlers: Handlers<typeof safetyPlan, CaseworkTables> = planHandlers(
  safetyKind,
  { paperOf: (plan, choice) => textPlanPaper(safetyTexts, plan, choice), describe },
);

export const crisisHandlers: Handlers<typeof crisisPlan, CaseworkTables> = planHandlers(
  crisisKind,
  { paperOf: (plan, choice) => textPlanPaper(crisisTexts, plan, choice), describe },
);

function describe<Name extends string>(choice: TextPlanChoice<Name>): string {
  return [
    choice.number === null ? 'working version' : `version ${choice.number}`,
    choice.language,
    `heading ${choice.heading}`,
    `parts ${choice.parts.join(', ') || '-'}`,
  ].join('; ');
}
