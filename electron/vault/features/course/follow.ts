import type { ClientFields } from '../../../../contract/clients.ts';
import { type EpisodeContent, endOf } from '../../../../contract/course-records.ts';
import { type CourseState, stateOf } from './state.ts';

/** What a client's record says on how they came. */
export type Arrival = Pick<ClientFields, 'registeredOn' | 'referralSource' | 'referralNote'>;

/** Who records what follows, and when. */
export interface Recorder {
  readonly newId: () => string;
  readonly by: string;
  /** The day on which it is recorded, for what has no day of its own. */
  readonly day: string;
}

const later = (one: string, other: string) => (one > other ? one : other);

/**
 * The episodes after someone entered a state of the course where the person is described: in that form, by an
 * import, in a vault that knew no episodes. Days that can't be are moved to the nearest that can; a course that was
 * known does not become unknown. Gives the same list when nothing changes.
 */
export function follow(
  episodes: readonly EpisodeContent[],
  wish: CourseState,
  arrival: Arrival,
  recorder: Recorder,
): readonly EpisodeContent[] {
  const latest = episodes.at(-1);
  if (!latest) return wish.phase === null ? episodes : [firstEpisode(wish, arrival, recorder)];
  const followed = followPhase(episodes, latest, wish, recorder);
  return followDormancy(followed, wish.dormant, recorder);
}

function firstEpisode(
  { phase, phaseOn, phaseReason, dormant }: CourseState,
  { registeredOn, referralSource, referralNote }: Arrival,
  recorder: Recorder,
): EpisodeContent {
  const { day, by, newId } = recorder;
  const period = (begun: CourseState['phase'], fromOn: string, reason: string) => ({
    ...{ id: newId(), by, phase: begun ?? 'registration', fromOn, reason },
  });
  const fromOn = phaseOn ?? registeredOn ?? day;
  // Who was registered before this phase began has been in registration.
  const registeredBefore =
    registeredOn !== null &&
    registeredOn < fromOn &&
    phase !== 'outreach' &&
    phase !== 'registration';
  const startOn = registeredBefore ? registeredOn : fromOn;
  const first = registeredBefore ? [period('registration', startOn, '')] : [];
  return {
    fields: {
      ...{ startOn, approximate: phaseOn === null, source: referralSource },
      ...{ sourceNote: referralNote, aim: '' },
    },
    phases: [...first, period(phase, fromOn, phaseReason)],
    dormancies:
      dormant && phase !== 'closed'
        ? [{ id: newId(), by, fromOn: later(day, startOn), untilOn: null, reason: '' }]
        : [],
    closing: null,
    followUps: [],
  };
}

function followPhase(
  episodes: readonly EpisodeContent[],
  latest: EpisodeContent,
  wish: CourseState,
  { newId, by, day }: Recorder,
): readonly EpisodeContent[] {
  const now = stateOf(episodes);
  const last = latest.phases.at(-1);
  if (wish.phase === null || !last) return episodes;
  const earlier = episodes.slice(0, -1);
  if (wish.phase === now.phase) {
    const reason = wish.phaseReason;
    const fromOn = wish.phaseOn === null ? last.fromOn : possible(wish.phaseOn, latest, earlier);
    if (reason === last.reason && fromOn === last.fromOn) return episodes;
    const phases = [...latest.phases.slice(0, -1), { ...last, fromOn, reason }];
    return [...earlier, startingWith(phases, latest)];
  }
  const told = wish.phaseOn !== null && wish.phaseOn !== now.phaseOn ? wish.phaseOn : day;
  const fromOn = later(told, last.fromOn);
  const begun = { id: newId(), by, phase: wish.phase, fromOn, reason: wish.phaseReason };
  if (endOf(latest) === null) {
    return [...earlier, { ...latest, phases: [...latest.phases, begun] }];
  }
  const { source } = latest.fields;
  const fields = { startOn: fromOn, approximate: false, source, sourceNote: '', aim: '' };
  const returned = { fields, phases: [begun], dormancies: [], closing: null, followUps: [] };
  return [...episodes, returned];
}

/** The day nearest to this one on which the last phase of an episode can begin. */
function possible(
  day: string,
  { phases, dormancies, closing }: EpisodeContent,
  earlier: readonly EpisodeContent[],
): string {
  if (closing) return closing.on;
  const before = phases.at(-2)?.fromOn;
  if (before !== undefined) return later(day, before);
  const previous = earlier.at(-1);
  const notBefore = previous ? endOf(previous) : null;
  const notAfter = dormancies[0]?.fromOn;
  const low = notBefore === null ? day : later(day, notBefore);
  return notAfter !== undefined && low > notAfter ? notAfter : low;
}

const startingWith = (phases: EpisodeContent['phases'], episode: EpisodeContent) => ({
  ...episode,
  phases,
  fields: { ...episode.fields, startOn: phases[0]?.fromOn ?? episode.fields.startOn },
});

function followDormancy(
  episodes: readonly EpisodeContent[],
  dormant: boolean,
  { newId, by, day }: Recorder,
): readonly EpisodeContent[] {
  const latest = episodes.at(-1);
  if (!latest) return episodes;
  const end = endOf(latest);
  // Who was dormant until the end is so no longer.
  const wanted = dormant && end === null;
  const open = latest.dormancies.find(({ untilOn }) => untilOn === null);
  if (wanted === (open !== undefined)) return episodes;
  const ended = latest.dormancies.map((each) =>
    each === open ? { ...each, untilOn: later(end ?? day, each.fromOn) } : each,
  );
  const last = latest.dormancies.at(-1)?.untilOn ?? latest.fields.startOn;
  const begun = { id: newId(), by, fromOn: later(day, last), untilOn: null, reason: '' };
  const dormancies = wanted ? [...latest.dormancies, begun] : ended;
  return [...episodes.slice(0, -1), { ...latest, dormancies }];
}
