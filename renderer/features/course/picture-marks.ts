import { addDays } from '../../../contract/calendar-days.ts';
import { type Episode, endOf } from '../../../contract/course-records.ts';
import type { CourseLane } from '../../../contract/course-terms.ts';
import type { Placement } from '../../../contract/placements.ts';
import type { RiskAssessment } from '../../../contract/risk-assessment.ts';
import type { TimelineItem } from '../../../contract/timeline.ts';
import type { Span } from './picture-scale.ts';

/** What the picture is made of; `treatment` is null for who can't open that compartment. */
export interface CourseSources {
  readonly episodes: readonly Episode[];
  readonly timeline: readonly TimelineItem[];
  readonly stays: readonly Placement[];
  readonly risks: readonly RiskAssessment[];
  readonly treatment: readonly TimelineItem[] | null;
}

/** Something in a lane: on a day, or from one day until another (null: it goes on). */
export interface Mark {
  readonly id: string;
  readonly lane: CourseLane;
  readonly from: string;
  readonly until: string | null;
  readonly form: 'band' | 'hatch' | 'dot' | 'diamond' | 'flag';
  /** What it is called on the picture and in the list. */
  readonly label: string;
  /** Whether it is still to come. */
  readonly planned: boolean;
  /** For a band: how dark, from 0 to 7; for a risk: 0 low, 1 medium, 2 high. */
  readonly tone: number;
}

/** How the parts of the course are called; words come from outside, so that paper can have its own language. */
export interface MarkWords {
  readonly phase: (phase: Episode['phases'][number]['phase']) => string;
  readonly risk: (level: RiskAssessment['fields']['level']) => string;
  readonly event: (item: TimelineItem) => string;
  readonly dormant: string;
  readonly begun: string;
  readonly returned: string;
  readonly closed: string;
  readonly followUp: (months: number) => string;
  readonly tones: readonly string[];
}

const plans = new Set(['guidance-plan', 'housing-plan']);
const safetyPlans = new Set(['safety-plan', 'crisis-plan']);
const dayOf = ({ at }: TimelineItem) => at.slice(0, 10);

/** Everything that the lanes show, in order of time within a lane. */
export function marksOf(sources: CourseSources, words: MarkWords): Mark[] {
  const { episodes, timeline, stays, risks, treatment } = sources;
  return [
    ...episodes.flatMap((episode, place) => episodeMarks(episode, place > 0, words)),
    ...timeline.flatMap((item): Mark[] => {
      if (item.kind === 'contact') return [point(item, 'contacts', 'dot', words)];
      if (item.state !== 'version') return [];
      if (plans.has(item.kind)) return [point(item, 'plans', 'diamond', words)];
      return safetyPlans.has(item.kind) ? [point(item, 'safety', 'diamond', words)] : [];
    }),
    ...stays.map(({ id, fields }) => ({
      ...{ id, lane: 'stays' as const, form: 'band' as const, label: fields.place, tone: 2 },
      ...{ from: fields.from, until: fields.until, planned: false },
    })),
    ...risks.map(({ id, fields: { level, on } }) => ({
      ...{ id, lane: 'safety' as const, form: 'dot' as const, label: words.risk(level) },
      ...{ from: on, until: on, planned: false, tone: words.tones.indexOf(level) },
    })),
    ...(treatment ?? []).flatMap((item) => {
      if (item.kind === 'session') return [point(item, 'treatment', 'dot', words)];
      return item.kind === 'treatment-plan' ? [point(item, 'treatment', 'diamond', words)] : [];
    }),
  ].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function point(
  item: TimelineItem,
  lane: CourseLane,
  form: 'dot' | 'diamond',
  words: MarkWords,
): Mark {
  const day = dayOf(item);
  return {
    ...{ id: item.id, lane, form, label: words.event(item), from: day, until: day },
    ...{ planned: false, tone: 0 },
  };
}

function episodeMarks(episode: Episode, isReturn: boolean, words: MarkWords): Mark[] {
  const { id, phases, dormancies, followUps, fields } = episode;
  const end = endOf(episode);
  const band = { lane: 'phases', planned: false } as const;
  const milestone = { lane: 'milestones', form: 'flag', tone: 0 } as const;
  const on = (day: string) => ({ from: day, until: day });
  return [
    ...phases.flatMap(({ id: period, phase, fromOn }, place): Mark[] =>
      phase === 'closed'
        ? []
        : [
            {
              ...{ ...band, id: period, form: 'band', label: words.phase(phase), from: fromOn },
              ...{ until: phases[place + 1]?.fromOn ?? null, tone: phaseTones.indexOf(phase) },
            },
          ],
    ),
    ...dormancies.map(({ id: dormancy, fromOn, untilOn }) => ({
      ...{ ...band, id: dormancy, form: 'hatch' as const, label: words.dormant, from: fromOn },
      ...{ until: untilOn, tone: 0 },
    })),
    {
      ...{ ...milestone, ...on(fields.startOn), id: `${id}:start`, planned: false },
      label: isReturn ? words.returned : words.begun,
    },
    ...(end === null
      ? []
      : [{ ...milestone, ...on(end), id: `${id}:end`, label: words.closed, planned: false }]),
    ...followUps.map(({ id: followUp, months, dueOn, result }) => ({
      ...{ ...milestone, ...on(result?.on ?? dueOn), id: followUp },
      ...{ label: words.followUp(months), planned: result === null },
    })),
  ];
}

const phaseTones: readonly string[] = [
  ...['outreach', 'registration', 'intake', 'stabilisation', 'guidance', 'exiting', 'aftercare'],
];

/** All days of the marks with some room around them, today included; null when there are none. */
export function wholeSpan(marks: readonly Mark[], today: string): Span | null {
  const days = marks.flatMap(({ from, until }) => [from, until ?? today]);
  if (days.length === 0) return null;
  const sorted = [...days, today].toSorted();
  return { from: addDays(sorted[0] ?? today, -14), until: addDays(sorted.at(-1) ?? today, 14) };
}
