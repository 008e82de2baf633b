import { addDays } from './calendar-days.ts';
import type { Phase } from './client-terms.ts';
import { phases } from './client-terms.ts';
import { daysBetween } from './course-records.ts';

/** What in the file points to another phase. */
export const proposalReasons = [
  'first-contact',
  'registered',
  'first-talk',
  'stay-begun',
  'safety-plan-agreed',
  'both-plans-agreed',
  'own-home',
  'contact-after-dormancy',
  'contact-after-closing',
  'no-contact',
  'long-dormant',
  'long-aftercare',
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** `dormant` and `awake` leave the phase; `return` begins another episode; `closing` asks to close. */
export const proposalKinds = ['phase', 'dormant', 'awake', 'return', 'closing'] as const;

/** Another state of the course that the file points to. A person confirms it, or not. */
export interface Proposal {
  readonly kind: (typeof proposalKinds)[number];
  /** The phase that would begin; null where the phase stays. */
  readonly phase: Phase | null;
  readonly fromOn: string;
  readonly because: ProposalReason;
  /** The day of what points to it. */
  readonly basisOn: string;
  /** Tells this proposal from any other, so that 'not now' holds for this one only. */
  readonly key: string;
}

/** What has been recorded of a client, as far as it tells of the course. Days are `YYYY-MM-DD`. */
export interface CourseFacts {
  /** Null while no episode was begun. */
  readonly phase: Phase | null;
  /** Since when that phase holds. */
  readonly phaseFrom: string | null;
  /** Since when there is no contact, while the course is dormant. */
  readonly dormantFrom: string | null;
  readonly registeredOn: string | null;
  /** Of this episode: the first contact of any kind, and the latest. */
  readonly firstContactOn: string | null;
  readonly lastContactOn: string | null;
  /** Of this episode, since the phase began: the first talk that is more than outreach or about someone. */
  readonly firstTalkOn: string | null;
  /** The next appointment that was agreed. */
  readonly nextOn: string | null;
  readonly firstStayOn: string | null;
  /** The first day in a home of one's own. */
  readonly ownHomeOn: string | null;
  readonly safetyPlanAgreedOn: string | null;
  readonly guidancePlanAgreedOn: string | null;
}

/** So long without contact, and a course may be dormant. */
export const dormantAfterDays = 60;
/** So long dormant, and closing may be kinder than waiting. */
export const longDormantDays = 365;
/** So long in aftercare, and someone may stand on their own. */
export const longAftercareDays = 365;

interface Candidate extends Omit<Proposal, 'key' | 'fromOn'> {
  readonly fromOn?: string;
}

/**
 * The one change that what was recorded points to most, with its reason; null when nothing does or when it was
 * put off (`putOff` holds the keys). Nothing is ever changed by a proposal alone.
 */
export function proposeChange(
  facts: CourseFacts,
  putOff: ReadonlySet<string>,
  today: string,
): Proposal | null {
  const candidates = [
    ...afterClosing(facts),
    ...phaseCandidates(facts),
    ...contactCandidates(facts, today),
    ...closingCandidates(facts, today),
  ];
  for (const candidate of candidates) {
    const key = [candidate.kind, candidate.phase, candidate.because, candidate.basisOn].join(' ');
    if (putOff.has(key)) continue;
    // A phase can't begin before the one that holds now.
    const fromOn = latest(candidate.fromOn ?? candidate.basisOn, facts.phaseFrom);
    return { ...candidate, fromOn, key };
  }
  return null;
}

const latest = (one: string, other: string | null) => (other !== null && other > one ? other : one);

function afterClosing({ phase, phaseFrom, lastContactOn }: CourseFacts): Candidate[] {
  if (phase !== 'closed' || lastContactOn === null || phaseFrom === null) return [];
  if (lastContactOn <= phaseFrom) return [];
  const because = 'contact-after-closing';
  return [{ kind: 'return', phase: 'registration', because, basisOn: lastContactOn }];
}

/** The furthest phase that the file bears out, if that is further than now. */
function phaseCandidates(facts: CourseFacts): Candidate[] {
  if (facts.phase === 'closed') return [];
  const now = facts.phase === null ? -1 : phases.indexOf(facts.phase);
  const { safetyPlanAgreedOn: safety, guidancePlanAgreedOn: guidance } = facts;
  const both = safety !== null && guidance !== null ? latest(safety, guidance) : null;
  const signs: readonly [Phase, ProposalReason, string | null][] = [
    ['exiting', 'own-home', facts.phase === 'guidance' ? facts.ownHomeOn : null],
    ['guidance', 'both-plans-agreed', both],
    ['stabilisation', 'safety-plan-agreed', safety],
    ['stabilisation', 'stay-begun', facts.firstStayOn],
    ['intake', 'first-talk', facts.phase === 'registration' ? facts.firstTalkOn : null],
    ['registration', 'registered', facts.registeredOn],
    ['outreach', 'first-contact', facts.firstContactOn],
  ];
  return signs.flatMap(([phase, because, basisOn]) =>
    basisOn !== null && phases.indexOf(phase) > now
      ? [{ kind: 'phase' as const, phase, because, basisOn }]
      : [],
  );
}

function contactCandidates(facts: CourseFacts, today: string): Candidate[] {
  const { phase, dormantFrom, lastContactOn: last, nextOn } = facts;
  if (phase === null || phase === 'closed' || last === null) return [];
  if (dormantFrom !== null) {
    if (last <= dormantFrom) return [];
    return [{ kind: 'awake', phase: null, because: 'contact-after-dormancy', basisOn: last }];
  }
  const expected = nextOn !== null && nextOn >= today;
  if (expected || daysBetween(last, today) < dormantAfterDays) return [];
  return [
    {
      ...{ kind: 'dormant', phase: null, because: 'no-contact', basisOn: last },
      fromOn: addDays(last, dormantAfterDays),
    },
  ];
}

function closingCandidates(facts: CourseFacts, today: string): Candidate[] {
  const { phase, phaseFrom, dormantFrom } = facts;
  if (phase === null || phase === 'closed') return [];
  const closing = { kind: 'closing', phase: 'closed', fromOn: today } as const;
  if (dormantFrom !== null && daysBetween(dormantFrom, today) >= longDormantDays) {
    return [{ ...closing, because: 'long-dormant', basisOn: dormantFrom }];
  }
  if (phase === 'aftercare' && phaseFrom && daysBetween(phaseFrom, today) >= longAftercareDays) {
    return [{ ...closing, because: 'long-aftercare', basisOn: phaseFrom }];
  }
  return [];
}
