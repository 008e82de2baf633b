import type { ClientFields } from '../../../../contract/clients.ts';
import { type EpisodeContent, endOf, openDormancy } from '../../../../contract/course-records.ts';

/** The part of a client's record that tells where their course is. */
export type CourseState = Pick<ClientFields, 'phase' | 'phaseOn' | 'phaseReason' | 'dormant'>;

/** Where a course is: the last phase of the latest episode. Episodes in order of time. */
export function stateOf(episodes: readonly EpisodeContent[]): CourseState {
  const episode = episodes.at(-1);
  const period = episode?.phases.at(-1);
  if (!episode || !period) return { phase: null, phaseOn: null, phaseReason: '', dormant: false };
  return {
    phase: period.phase,
    phaseOn: period.fromOn,
    phaseReason: period.reason,
    dormant: endOf(episode) === null && openDormancy(episode) !== null,
  };
}

/** The state alone, of a record that says more. */
export const onlyState = ({ phase, phaseOn, phaseReason, dormant }: CourseState): CourseState => ({
  ...{ phase, phaseOn, phaseReason, dormant },
});

export const sameState = (one: CourseState, other: CourseState): boolean =>
  one.phase === other.phase &&
  one.phaseOn === other.phaseOn &&
  one.phaseReason === other.phaseReason &&
  one.dormant === other.dormant;
