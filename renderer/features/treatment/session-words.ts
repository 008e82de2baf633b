import type { TFunction } from 'i18next';
import { treatmentPhases } from '../../../contract/treatment-plan.ts';
import {
  type Emdr,
  emdrPhaseSchema,
  emdrSchema,
  riskChecks,
  sessionGoalSchema,
  sessionModes,
  stimulations,
} from '../../../contract/treatment-session.ts';
import { formatDate } from '../../ui/format.ts';

const fields = [
  'onDate',
  'startTime',
  'endTime',
  'mode',
  'place',
  'phase',
  'goals',
  'intervention',
  'response',
  'riskCheck',
  'riskNote',
  'agreements',
  'nextOn',
  'nextTime',
  'addendum',
] as const;

const emdrFields = emdrSchema.keyof().options;

/** What a field is called, for the history of a session note. */
export function sessionFieldLabel(t: TFunction, field: string): string {
  const emdr = emdrFields.find((name) => `emdr.${name}` === field);
  if (emdr) return `${t('treatment.emdr.title')}: ${t(`treatment.emdr.field.${emdr}`)}`;
  const known = fields.find((name) => name === field);
  return known ? t(`treatment.session.field.${known}`) : field;
}

/** How a value of a field reads, for the history of a session note. */
export function showSessionValue(t: TFunction, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (field === 'goals') {
    const goals = sessionGoalSchema.array().safeParse(value).data;
    if (goals) {
      return goals
        .map(
          ({ wording, progress }) => `${wording} (${t(`treatment.session.progress.${progress}`)})`,
        )
        .join('\n');
    }
  }
  if (field === 'emdr.phases') {
    const phases = emdrPhaseSchema.array().safeParse(value).data;
    if (phases) return phases.map((phase) => t(`treatment.emdr.phase.${phase}`)).join(', ');
  }
  // The title stands beside it; the id itself says nothing to a reader.
  if (field === 'emdr.targetId') return t('common.yes');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return codeWord(t, field, text) ?? text;
}

/** The word of a value that is one of a fixed list, or a date. */
function codeWord(t: TFunction, field: string, text: string): string | undefined {
  if (field === 'onDate' || field === 'nextOn') return formatDate(text);
  if (field === 'mode') {
    const mode = sessionModes.find((each) => each === text);
    return mode && t(`treatment.session.mode.${mode}`);
  }
  if (field === 'phase') {
    const phase = treatmentPhases.find((each) => each === text);
    return phase && t(`treatment.phase.${phase}`);
  }
  if (field === 'riskCheck') {
    const risk = riskChecks.find((each) => each === text);
    return risk && t(`treatment.session.risk.${risk}`);
  }
  if (field === 'emdr.stimulation') {
    const stimulation = stimulations.find((each) => each === text);
    return stimulation && t(`treatment.emdr.stimulation.${stimulation}`);
  }
  return undefined;
}

/** 'SUD 9 → 3', 'VOC 2 → 5': what was rated before and after; those not rated are left out. */
export function ratingWords(t: TFunction, emdr: Emdr): string[] {
  const rated = (name: string, before: number | null, after: number | null) =>
    before === null && after === null
      ? []
      : [t('treatment.emdr.change', { name, before: before ?? '–', after: after ?? '–' })];
  return [
    ...rated('SUD', emdr.sudBefore, emdr.sudAfter),
    ...rated('VOC', emdr.vocBefore, emdr.vocAfter),
  ];
}
