import { type LifeArea, lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import {
  type GuidanceForm,
  guidanceFormSchema,
  type TypedGoal,
  typedLevel,
} from './guidance-form.ts';
import { signedLevel } from './level-scale.tsx';

const areaFields = ['wish', 'situation', 'goals'] as const;

/** The fields of a plan as history and a conflict name them: `<area>.<field>`. */
export const planFields: readonly string[] = [
  'summary',
  'reviewOn',
  ...lifeAreas.flatMap((area) => areaFields.map((field) => `${area}.${field}`)),
];

/** The form with each field of each area under its own name. */
export function flatFields(form: GuidanceForm): Record<string, unknown> {
  const ofAreas = lifeAreas.flatMap((area) =>
    areaFields.map((field) => [`${area}.${field}`, form[area][field]]),
  );
  return { summary: form.summary, reviewOn: form.reviewOn, ...Object.fromEntries(ofAreas) };
}

/** How the fields of a plan and their values read, for history and conflicts. */
export function useFieldWords() {
  const { t } = useTranslation();
  const labelOf = (field: string): string => {
    const [area, part] = splitField(field);
    if (area && part) return `${t(`contacts.area.${area}`)}: ${t(`guidance.${part}`)}`;
    if (field === 'summary' || field === 'reviewOn') return t(`guidance.${field}`);
    if (field === 'agreedWithClient') return t('plans.agree.agreed');
    if (field === 'on' || field === 'remark') return t(`plans.agree.${field}`);
    return field;
  };
  const goalText = (goal: TypedGoal): string => {
    const stands = `${t(`plans.goalState.${goal.state}`)}, ${t('guidance.scoreNow')} ${signedLevel(typedLevel(goal))}`;
    const steps = goal.steps.map((step) => {
      const about = [step.who, step.dueOn && formatDate(step.dueOn)].filter(Boolean).join(', ');
      return `  ${step.done ? '☑' : '☐'} ${step.what}${about && ` (${about})`}`;
    });
    const evaluations = goal.evaluations.map(
      ({ on, level, remark }) => `  ${on ? formatDate(on) : '–'}: ${signedLevel(level)} ${remark}`,
    );
    return [`${goal.wording} (${stands})`, ...steps, ...evaluations].join('\n');
  };
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (field === 'reviewOn' || field === 'on') return formatDate(String(value));
    if (field.endsWith('.goals')) return goalsOf(value).map(goalText).join('\n\n');
    return String(value);
  };
  return { labelOf, show };
}

function splitField(field: string): [LifeArea, (typeof areaFields)[number]] | [] {
  const [name, part] = field.split('.');
  const area = lifeAreas.find((each) => each === name);
  const known = areaFields.find((each) => each === part);
  return area && known ? [area, known] : [];
}

/** The goals a journal entry holds; none where an older program wrote another shape. */
function goalsOf(value: unknown): readonly TypedGoal[] {
  const goals = guidanceFormSchema.shape.safety.shape.goals.safeParse(value);
  return goals.success ? goals.data : [];
}
