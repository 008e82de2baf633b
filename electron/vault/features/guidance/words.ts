import type { Goal, GuidanceFields } from '../../../../contract/guidance-plan.ts';
import { lifeAreas } from '../../../../contract/life-areas.ts';

/** The fields one by one, an area's as `<area>.<field>`, so that history names each. */
export function journalledFields({ areas, ...fields }: GuidanceFields): Record<string, unknown> {
  const ofAreas = lifeAreas.flatMap((area) =>
    Object.entries(areas[area]).map(([field, value]) => [`${area}.${field}`, value]),
  );
  return { ...fields, ...Object.fromEntries(ofAreas) };
}

/** Everything a plan says, for searching and for the beginning of its text. */
export function wordsOf(fields: GuidanceFields): string {
  const ofAreas = lifeAreas.flatMap((name) => {
    const area = fields.areas[name];
    return [area.situation, area.wish, ...area.goals.flatMap(wordsOfGoal)];
  });
  return [fields.summary, ...ofAreas].filter((text) => text.trim() !== '').join('\n');
}

function wordsOfGoal(goal: Goal): string[] {
  return [
    goal.wording,
    ...goal.steps.flatMap(({ what, who }) => [what, who]),
    ...goal.evaluations.map(({ remark }) => remark),
    ...Object.values(goal.scale),
  ];
}
