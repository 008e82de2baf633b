import { lineLimit, textLimit } from './common.ts';
import {
  type ClosingFields,
  type DormancyFields,
  type Episode,
  type EpisodeContent,
  type EpisodeFields,
  endOf,
  type FollowUpFields,
  type PhasePeriodFields,
} from './course-records.ts';
import { type FormProblem, lengthProblems } from './form-problem.ts';

/** The forms while they are filled in: what has to be chosen may still be missing. */
export type EpisodeForm = Omit<EpisodeFields, 'startOn'> & { readonly startOn: string | null };
export type NewEpisodeForm = EpisodeForm & {
  readonly phase: PhasePeriodFields['phase'] | null;
  readonly phaseReason: string;
};
export type PhaseForm = Omit<PhasePeriodFields, 'phase' | 'fromOn'> & {
  readonly phase: PhasePeriodFields['phase'] | null;
  readonly fromOn: string | null;
};
export type DormancyForm = Omit<DormancyFields, 'fromOn'> & { readonly fromOn: string | null };
export type ClosingForm = Omit<ClosingFields, 'on' | 'reason'> & {
  readonly on: string | null;
  readonly reason: ClosingFields['reason'] | null;
};
export type FollowUpForm = Omit<FollowUpFields, 'outcome' | 'on'> & {
  readonly outcome: FollowUpFields['outcome'] | null;
  readonly on: string | null;
};

/** A day that must be there and may not lie in the future. */
function dayProblems<Field extends string>(
  field: Field,
  day: string | null,
  today: string,
): FormProblem<Field>[] {
  if (day === null) return [{ field, problem: 'missing' }];
  return day > today ? [{ field, problem: 'in-future' }] : [];
}

/** Only the first problem of a day is worth telling. */
const firstOf = <Field extends string>(problems: FormProblem<Field>[]) => problems.slice(0, 1);

/** Whether two times share more than a day on which one ended and the other began. */
const overlap = (
  one: { readonly from: string; readonly until: string | null },
  other: { readonly from: string; readonly until: string | null },
) =>
  (other.until === null || one.from < other.until) &&
  (one.until === null || other.from < one.until);

/**
 * What keeps an episode from being begun or corrected. `own` is the episode as it is saved, null for a new
 * one; `others` are the client's other episodes.
 */
export function episodeProblems(
  form: EpisodeForm,
  own: EpisodeContent | null,
  others: readonly EpisodeContent[],
  today: string,
): FormProblem<keyof EpisodeForm>[] {
  const { startOn, sourceNote, aim } = form;
  const start = dayProblems('startOn', startOn, today);
  if (startOn !== null) {
    const until = own ? endOf(own) : null;
    const overlapping = others.some((other) =>
      overlap({ from: startOn, until }, { from: other.fields.startOn, until: endOf(other) }),
    );
    if (overlapping) start.push({ field: 'startOn', problem: 'overlaps' });
    const firstAfter = [own?.phases[1]?.fromOn, own?.dormancies[0]?.fromOn, own?.closing?.on]
      .filter((day) => day !== undefined)
      .sort()[0];
    if (firstAfter !== undefined && startOn > firstAfter) {
      start.push({ field: 'startOn', problem: 'out-of-order' });
    }
  }
  return [
    ...firstOf(start),
    ...lengthProblems({ sourceNote }, lineLimit),
    ...lengthProblems({ aim }, textLimit),
  ];
}

/** The same for an episode that is to begin, with its first phase. */
export function newEpisodeProblems(
  form: NewEpisodeForm,
  others: readonly EpisodeContent[],
  today: string,
): FormProblem<keyof NewEpisodeForm>[] {
  const { phase, phaseReason } = form;
  return [
    ...episodeProblems(form, null, others, today),
    ...(phase === null ? [{ field: 'phase', problem: 'missing' } as const] : []),
    ...lengthProblems({ phaseReason }, lineLimit),
  ];
}

/**
 * What keeps a phase from being recorded: its days lie within the episode and, for one that was recorded before
 * (`phaseId`), between its neighbours. A new one takes its place by its day.
 */
export function phaseProblems(
  form: PhaseForm,
  { fields, phases }: EpisodeContent,
  phaseId: string | null,
  today: string,
): FormProblem<keyof PhaseForm>[] {
  const { phase, fromOn, reason } = form;
  const problems: FormProblem<keyof PhaseForm>[] = [];
  const place = phases.findIndex(({ id }) => id === phaseId);
  const others = phases.filter(({ id }) => id !== phaseId);
  const next = place === -1 ? nextAfter(others, fromOn) : place;
  // An episode is closed by its closing, which asks more.
  if (phase === null || phase === 'closed') problems.push({ field: 'phase', problem: 'missing' });
  else if ([others[next - 1], others[next]].some((neighbour) => neighbour?.phase === phase)) {
    problems.push({ field: 'phase', problem: 'same-phase' });
  }
  const day = dayProblems('fromOn', fromOn, today);
  if (fromOn !== null) {
    if (fromOn < fields.startOn) day.push({ field: 'fromOn', problem: 'before-episode' });
    const before = others[next - 1]?.fromOn;
    const after = others[next]?.fromOn;
    if (others[next - 1]?.phase === 'closed') day.push({ field: 'fromOn', problem: 'after-end' });
    if ((before !== undefined && fromOn < before) || (after !== undefined && fromOn > after)) {
      day.push({ field: 'fromOn', problem: 'out-of-order' });
    }
    if (place === 0 && fromOn !== fields.startOn) {
      day.push({ field: 'fromOn', problem: 'out-of-order' });
    }
  }
  return [...problems, ...firstOf(day), ...lengthProblems({ reason }, lineLimit)];
}

/** The place among the phases, in order of time, that a new one of this day takes. */
export function nextAfter(
  phases: readonly Pick<PhasePeriodFields, 'fromOn'>[],
  fromOn: string | null,
): number {
  const place = phases.findIndex((each) => fromOn !== null && each.fromOn > fromOn);
  return place === -1 ? phases.length : place;
}

/** What keeps a time without contact from being recorded. */
export function dormancyProblems(
  form: DormancyForm,
  episode: EpisodeContent,
  dormancyId: string | null,
  today: string,
): FormProblem<keyof DormancyForm>[] {
  const { fromOn, untilOn, reason } = form;
  const end = endOf(episode);
  const from = dayProblems('fromOn', fromOn, today);
  const until: FormProblem<'untilOn'>[] = [];
  if (fromOn !== null) {
    if (fromOn < episode.fields.startOn) from.push({ field: 'fromOn', problem: 'before-episode' });
    if (end !== null && fromOn > end) from.push({ field: 'fromOn', problem: 'after-end' });
    const others = episode.dormancies.filter(({ id }) => id !== dormancyId);
    const overlaps = others.some((other) =>
      overlap({ from: fromOn, until: untilOn }, { from: other.fromOn, until: other.untilOn }),
    );
    if (overlaps) from.push({ field: 'fromOn', problem: 'overlaps' });
  }
  if (untilOn === null && end !== null) until.push({ field: 'untilOn', problem: 'missing' });
  if (untilOn !== null) {
    if (untilOn > today) until.push({ field: 'untilOn', problem: 'in-future' });
    else if (fromOn !== null && untilOn < fromOn) {
      until.push({ field: 'untilOn', problem: 'end-before-start' });
    } else if (end !== null && untilOn > end)
      until.push({ field: 'untilOn', problem: 'after-end' });
  }
  return [...firstOf(from), ...firstOf(until), ...lengthProblems({ reason }, lineLimit)];
}

/** What keeps an episode from being closed, or its closing from being corrected. */
export function closingProblems(
  form: ClosingForm,
  episode: EpisodeContent,
  others: readonly EpisodeContent[],
  today: string,
): FormProblem<keyof ClosingForm>[] {
  const { on, reason, note } = form;
  const day = dayProblems('on', on, today);
  if (on !== null) {
    const lastDay = [
      episode.fields.startOn,
      ...episode.phases.filter(({ phase }) => phase !== 'closed').map(({ fromOn }) => fromOn),
      ...episode.dormancies.map(({ fromOn }) => fromOn),
    ]
      .sort()
      .at(-1);
    if (lastDay !== undefined && on < lastDay) day.push({ field: 'on', problem: 'out-of-order' });
    const overlaps = others.some((other) =>
      overlap(
        { from: episode.fields.startOn, until: on },
        { from: other.fields.startOn, until: endOf(other) },
      ),
    );
    if (overlaps) day.push({ field: 'on', problem: 'overlaps' });
  }
  return [
    ...firstOf(day),
    ...(reason === null ? [{ field: 'reason', problem: 'missing' } as const] : []),
    ...lengthProblems({ note }, textLimit),
  ];
}

/** What keeps a follow-up from being recorded. One that is skipped says why. */
export function followUpProblems(
  form: FollowUpForm,
  episode: EpisodeContent,
  today: string,
): FormProblem<keyof FollowUpForm>[] {
  const { outcome, on, note } = form;
  const end = endOf(episode);
  const day = dayProblems('on', on, today);
  if (on !== null && end !== null && on < end) day.push({ field: 'on', problem: 'before-closing' });
  return [
    ...(outcome === null ? [{ field: 'outcome', problem: 'missing' } as const] : []),
    ...firstOf(day),
    ...(outcome === 'skipped' && note.trim() === ''
      ? [{ field: 'note', problem: 'missing' } as const]
      : []),
    ...lengthProblems({ note }, textLimit),
  ];
}

/**
 * Why a closing can't be undone any more: another episode began since, or a follow-up was recorded. Null when it
 * can be.
 */
export function reopenRefusal(
  episode: Pick<Episode, 'id' | 'fields' | 'followUps'>,
  episodes: readonly Episode[],
): 'later-episode' | 'followed-up' | null {
  const later = episodes.some(
    ({ id, fields }) => id !== episode.id && fields.startOn >= episode.fields.startOn,
  );
  if (later) return 'later-episode';
  return episode.followUps.some(({ result }) => result !== null) ? 'followed-up' : null;
}
