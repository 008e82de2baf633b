import {
  type Dormancy,
  type EpisodeContent,
  endOf,
  type PhasePeriod,
} from '../../../../contract/course-records.ts';

interface Kept extends EpisodeContent {
  readonly id: string;
}

/** What becomes of two courses that turn out to be one person's. */
export interface JoinedCourses {
  /** Episodes of the first that begin earlier now, with what the other tells of the time before. */
  readonly changed: ReadonlyMap<string, EpisodeContent>;
  /** Ids of episodes of the other that lie in a time of their own and come along as they are. */
  readonly moved: readonly string[];
  /** Ids of those that are about a time of which the first course tells itself. */
  readonly left: readonly string[];
}

/**
 * Joins the course of a file that goes with that of the one that stays; both in order of time. Where they tell of the same
 * time, the file that stays is believed; of the other comes along what was before and what lies apart. Null when that
 * can't be: the other course goes on after the one it overlaps with had ended.
 */
export function joinCourses(stays: readonly Kept[], goes: readonly Kept[]): JoinedCourses | null {
  const changed = new Map<string, EpisodeContent>();
  const moved: string[] = [];
  const left: string[] = [];
  for (const other of goes) {
    const same = stays.filter((each) => overlaps(changed.get(each.id) ?? each, other));
    const [first] = same;
    const last = same.at(-1);
    if (!first || !last) {
      moved.push(other.id);
      continue;
    }
    const [end, otherEnd] = [endOf(last), endOf(other)];
    if (end !== null && (otherEnd === null || otherEnd > end)) return null;
    const known = changed.get(first.id) ?? onlyContent(first);
    if (other.fields.startOn < known.fields.startOn) changed.set(first.id, before(known, other));
    left.push(other.id);
  }
  return { changed, moved, left };
}

/** Whether they share more than the day on which one ends and the other begins. */
function overlaps(one: EpisodeContent, other: EpisodeContent): boolean {
  const [end, otherEnd] = [endOf(one), endOf(other)];
  const [start, otherStart] = [one.fields.startOn, other.fields.startOn];
  if (start === otherStart) return true;
  return (end === null || otherStart < end) && (otherEnd === null || start < otherEnd);
}

const onlyContent = ({ fields, phases, dormancies, closing, followUps }: Kept): EpisodeContent => ({
  ...{ fields, phases, dormancies, closing, followUps },
});

/** The episode with what the other tells of the time before it began. */
function before(episode: EpisodeContent, other: EpisodeContent): EpisodeContent {
  const start = episode.fields.startOn;
  const { startOn, approximate, source, sourceNote, aim } = other.fields;
  const earlier = other.phases.filter(({ fromOn, phase }) => fromOn < start && phase !== 'closed');
  return {
    ...episode,
    fields: {
      ...{ startOn, approximate, source, sourceNote },
      aim: episode.fields.aim.trim() === '' ? aim : episode.fields.aim,
    },
    phases: withoutRepeats(earlier, episode.phases),
    dormancies: [...cutAt(other.dormancies, start), ...episode.dormancies],
  };
}

/** The same phase twice in a row is one phase, from when it first began. */
function withoutRepeats(
  earlier: readonly PhasePeriod[],
  phases: readonly PhasePeriod[],
): PhasePeriod[] {
  const repeats = earlier.at(-1)?.phase === phases[0]?.phase && phases.length > 0;
  return [...earlier, ...(repeats ? phases.slice(1) : phases)];
}

const cutAt = (dormancies: readonly Dormancy[], day: string): Dormancy[] =>
  dormancies
    .filter(({ fromOn }) => fromOn < day)
    .map((each) => ({
      ...each,
      untilOn: each.untilOn === null || each.untilOn > day ? day : each.untilOn,
    }));
