import type { TFunction } from 'i18next';
import {
  baselineMeasureSchema,
  dissociationRisks,
  readinessItemSchema,
  treatmentGoalSchema,
  treatmentPhases,
  treatmentPlanFieldsSchema,
  treatmentTargetSchema,
} from '../../../contract/treatment-plan.ts';
import { formatDate } from '../../ui/format.ts';

const fields = [
  'phase',
  'goals',
  'targets',
  'measures',
  'readiness',
  'met',
  'checkedBy',
  'checkedOn',
  'reason',
  'dissociationRisk',
  'dissociationNote',
  'contraindications',
  'windowOfTolerance',
  'reviewOn',
  'agreed',
  'agreedOn',
] as const;

/** What a field of the plan is called, in history and beside an outdated save. */
export function planFieldLabel(t: TFunction, field: string): string {
  const name = field.replace(/^readiness\./, '');
  const known = fields.find((each) => each === name);
  return known ? t(`treatment.plan.field.${known}`) : field;
}

const lines = (texts: readonly string[]) => texts.join('\n');

/** How a value of the plan reads, in history and beside an outdated save. */
export function showPlanValue(t: TFunction, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const show = lists[field.replace(/^readiness\./, '')];
  const shown = show?.(t, value);
  if (shown !== undefined) return shown;
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/(On)$/.test(field)) return formatDate(text);
  const phase = field === 'phase' && treatmentPhases.find((each) => each === text);
  if (phase) return t(`treatment.phase.${phase}`);
  const risk = field === 'dissociationRisk' && dissociationRisks.find((each) => each === text);
  return risk ? t(`treatment.plan.dissociationRisks.${risk}`) : text;
}

/** The values that are lists: as lines of words. Undefined when an entry does not fit, so that it shows as it is. */
const lists: Readonly<Record<string, (t: TFunction, value: unknown) => string | undefined>> = {
  goals: (t, value) => {
    const goals = treatmentGoalSchema.array().safeParse(value).data;
    return (
      goals && lines(goals.map((goal) => `${goal.wording} (${t(`plans.goalState.${goal.state}`)})`))
    );
  },
  targets: (t, value) => {
    const targets = treatmentTargetSchema.array().safeParse(value).data;
    return (
      targets &&
      lines(
        targets.map(
          ({ title, state }, index) =>
            `${index + 1}. ${title} (${t(`treatment.plan.targetStates.${state}`)})`,
        ),
      )
    );
  },
  measures: (_t, value) => {
    const measures = baselineMeasureSchema.array().safeParse(value).data;
    return (
      measures &&
      lines(
        measures.map(({ name, score, onDate }) =>
          [name, score, onDate === null ? '' : formatDate(onDate)].filter(Boolean).join(', '),
        ),
      )
    );
  },
  met: (t, value) => {
    const met = readinessItemSchema.array().safeParse(value).data;
    return met && lines(met.map((item) => t(`treatment.plan.readinessItem.${item}`)));
  },
  readiness: (t, value) => {
    const readiness = treatmentPlanFieldsSchema.shape.readiness.safeParse(value).data;
    return (
      readiness &&
      lines(
        Object.entries(readiness)
          .map(([field, part]) => [planFieldLabel(t, field), showPlanValue(t, field, part)])
          .filter(([, text]) => text !== '')
          .map(([label, text]) => `${label}: ${text}`),
      )
    );
  },
};
