import type { crisisPlan, safetyPlan } from '../../../../contract/safety.ts';
import {
  crisisTexts,
  type PrintableTextPlan,
  safetyTexts,
  type TextPlan,
  type TextPlanChoice,
  type TextPlanPaper,
  textPlanPaper,
} from '../../../../contract/safety-plans.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { requireLanguage } from '../paper-languages/index.ts';
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
  printOf(safetyTexts),
);

export const crisisHandlers: Handlers<typeof crisisPlan, CaseworkTables> = planHandlers(
  crisisKind,
  printOf(crisisTexts),
);

type Printed<Name extends string> = Omit<PrintableTextPlan<Name>, 'translation'>;

function printOf<Name extends string>(names: readonly Name[]) {
  return {
    paperOf: async (
      plan: Printed<Name>,
      choice: TextPlanChoice<Name>,
      context: RecordContext<CaseworkTables>,
    ): Promise<TextPlanPaper<Name>> => {
      const { translation: id } = choice;
      const translation = id === null ? null : (await requireLanguage(context, id)).fields;
      return textPlanPaper(names, { ...plan, translation }, choice);
    },
    describe: (choice: TextPlanChoice<Name>, { translation }: TextPlanPaper<Name>): string =>
      [
        choice.number === null ? 'working version' : `version ${choice.number}`,
        translation === null ? choice.language : translation.locale,
        `heading ${choice.heading}`,
        `parts ${choice.parts.join(', ') || '-'}`,
      ].join('; '),
  };
}
