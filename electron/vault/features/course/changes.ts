import { nextAfter } from '../../../../contract/course-problems.ts';
import {
  addMonths,
  type Closing,
  type DormancyFields,
  type EpisodeContent,
  type EpisodeFields,
  type FollowUpFields,
  type PhasePeriodFields,
} from '../../../../contract/course-records.ts';
import { followUpMonths } from '../../../../contract/course-terms.ts';

interface Recorder {
  readonly newId: () => string;
  readonly by: string;
}

/** A new episode in its first phase. */
export function begun(
  fields: EpisodeFields,
  { phase, reason }: Pick<PhasePeriodFields, 'phase' | 'reason'>,
  { newId, by }: Recorder,
): EpisodeContent {
  const first = { id: newId(), by, phase, fromOn: fields.startOn, reason };
  return { fields, phases: [first], dormancies: [], closing: null, followUps: [] };
}

/** How it began, corrected; the first phase begins with it. */
export function withFields(episode: EpisodeContent, fields: EpisodeFields): EpisodeContent {
  const [first, ...phases] = episode.phases;
  if (!first) throw new Error('an episode has a phase');
  return { ...episode, fields, phases: [{ ...first, fromOn: fields.startOn }, ...phases] };
}

/** With a phase in its place by its day, or one that was there corrected. */
export function withPhase(
  episode: EpisodeContent,
  phaseId: string | null,
  fields: PhasePeriodFields,
  { newId, by }: Recorder,
): EpisodeContent {
  if (phaseId !== null) {
    const phases = episode.phases.map((each) =>
      each.id === phaseId ? { ...each, ...fields } : each,
    );
    return { ...episode, phases };
  }
  const place = nextAfter(episode.phases, fields.fromOn);
  return { ...episode, phases: episode.phases.toSpliced(place, 0, { id: newId(), by, ...fields }) };
}

/** With a time without contact, or one that was there corrected; in order of time. */
export function withDormancy(
  episode: EpisodeContent,
  dormancyId: string | null,
  fields: DormancyFields,
  { newId, by }: Recorder,
): EpisodeContent {
  const dormancies =
    dormancyId === null
      ? [...episode.dormancies, { id: newId(), by, ...fields }]
      : episode.dormancies.map((each) => (each.id === dormancyId ? { ...each, ...fields } : each));
  return { ...episode, dormancies: dormancies.toSorted(byFrom) };
}

const byFrom = (one: { fromOn: string }, other: { fromOn: string }) =>
  one.fromOn < other.fromOn ? -1 : 1;

/**
 * Closed: what was dormant ends with it, and what was asked already in a follow-up stays. After a death nobody
 * is asked how it goes.
 */
export function closed(
  episode: EpisodeContent,
  closing: Closing,
  { newId, by }: Recorder,
): EpisodeContent {
  const { on } = closing;
  const last = episode.phases.find(({ phase }) => phase === 'closed');
  const open = episode.phases.filter((each) => each !== last);
  const months = closing.reason === 'died' ? [] : followUpMonths;
  const kept = episode.followUps.filter(({ result }) => result !== null);
  const planned = months
    .filter((each) => !kept.some((done) => done.months === each))
    .map((each) => ({ id: newId(), by, months: each, dueOn: addMonths(on, each), result: null }));
  return {
    ...episode,
    closing,
    phases: [
      ...open,
      { ...(last ?? { id: newId(), reason: '' }), by, phase: 'closed' as const, fromOn: on },
    ],
    dormancies: episode.dormancies.map((each) => ({
      ...each,
      untilOn: each.untilOn === null || each.untilOn > on ? on : each.untilOn,
    })),
    followUps: [...kept, ...planned].toSorted((one, other) => one.months - other.months),
  };
}

/** Open again, in the phase before the closing. Times without contact stay as they were ended. */
export function reopened(episode: EpisodeContent): EpisodeContent {
  const open = episode.phases.filter(({ phase }) => phase !== 'closed');
  const [first] = episode.phases;
  // Of a course that came in closed, no earlier phase is known.
  const phases = open.length > 0 || !first ? open : [{ ...first, phase: 'aftercare' as const }];
  return { ...episode, phases, closing: null, followUps: [] };
}

/** With what a follow-up brought. */
export function followedUp(
  episode: EpisodeContent,
  followUpId: string,
  result: FollowUpFields,
  by: string,
): EpisodeContent {
  const followUps = episode.followUps.map((each) =>
    each.id === followUpId ? { ...each, by, result } : each,
  );
  return { ...episode, followUps };
}
