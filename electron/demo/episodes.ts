import { type Episode, openDormancy } from '../../contract/course-records.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { counsellorOf, type Deed, type Entered, hourOf, isoDate } from './deed.ts';
import type { Person } from './person.ts';
import { closings, followUps, quietTimes, returns } from './stories.ts';

type Luwte = LocalClient;

const numberOf = ({ fields }: Person) => Number(fields.code.slice(-4));
const oneOf = <Value>(values: readonly Value[], number: number): Value => {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('a demo without stories');
  return value;
};

/** How a course ended, how it went on after that, and the quiet times within it. */
export function episodeDeeds(person: Person, entered: Entered, today: Date): Deed[] {
  const deed = (daysAgo: number, run: (luwte: Luwte, on: string) => Promise<void>): Deed => {
    // After all else that is done on a day.
    const at = hourOf(today, daysAgo, 18);
    return {
      at,
      by: counsellorOf(entered),
      run: async (luwte) => {
        await run(luwte, isoDate(at));
        // A change of the course also changes the client's own phase.
        const { id: _, version, ...fields } = await luwte.clients.get({ id: entered.id });
        Object.assign(entered, { version, fields });
      },
    };
  };
  const closedDaysAgo = closingOf(person);
  if (closedDaysAgo === null) return quietDeeds(person, entered, deed);
  const number = numberOf(person);
  const { months, ...story } = oneOf(closings, number % 7);
  const close = deed(closedDaysAgo, async (luwte, on) => {
    const { clientId, id, version } = await lastEpisode(luwte, entered);
    await luwte.course.close({ clientId, id, version, fields: { on, ...story } });
    await endStays(luwte, clientId, on);
  });
  const back = returnOf(person);
  const asked = months.flatMap((month) => {
    const daysAgo = closedDaysAgo - Math.round(month * 30.5) - 4;
    return daysAgo < (back ?? 0) ? [] : [deed(daysAgo, followUp(entered, month, number))];
  });
  return [close, ...asked, ...(back === null ? [] : returnDeeds(entered, number, back, deed))];
}

/** Whoever lived somewhere has left by then. */
async function endStays(luwte: Luwte, clientId: string, on: string): Promise<void> {
  for (const { id, version, fields } of await luwte.housing.placements({ clientId })) {
    if (fields.until !== null || fields.from > on) continue;
    const ended = { ...fields, until: on };
    await luwte.housing.savePlacement({ id, clientId, version, fields: ended });
  }
}

/** How long ago someone came back after the course was closed, or null. */
function returnOf(person: Person): number | null {
  const back = (closingOf(person) ?? 0) - returns.afterDays;
  return back > returns.steadierAfterDays ? back : null;
}

/** Since how many days ago nothing was heard of someone, why, and for how many days; or null. */
function quietOf(person: Person) {
  const number = numberOf(person);
  if (number % 4 !== 1 || person.enteredDaysAgo < 90 || closingOf(person) !== null) return null;
  const latest = person.course.at(-1)?.daysAgo ?? 0;
  const begins = Math.min(latest, 34 + (number % 20));
  const { reason, lasts } = oneOf(quietTimes, (number - 1) / 4);
  return { reason, begins, lasts: lasts !== null && lasts < begins ? lasts : null };
}

/** How long ago the last contact can have been. */
export function lastContactDaysAgo(person: Person): number {
  if (returnOf(person) !== null) return 1;
  const quiet = quietOf(person);
  const since = quiet?.lasts === null ? quiet.begins : closingOf(person);
  return Math.max(1, since ?? 1);
}

/** How long ago the course was closed, or null. */
const closingOf = ({ course }: Person): number | null =>
  course.find(({ phase }) => phase === 'closed')?.daysAgo ?? null;

type DeedOn = (daysAgo: number, run: (luwte: Luwte, on: string) => Promise<void>) => Deed;

/** Someone of whom nothing was heard for a while; of a few that still is so. */
function quietDeeds(person: Person, entered: Entered, deed: DeedOn): Deed[] {
  const quiet = quietOf(person);
  if (quiet === null) return [];
  const { reason, lasts, begins } = quiet;
  const dormant = deed(begins, async (luwte, on) => {
    const { clientId, id, version } = await lastEpisode(luwte, entered);
    const fields = { fromOn: on, untilOn: null, reason };
    await luwte.course.saveDormancy({ clientId, id, version, dormancyId: null, fields });
  });
  if (lasts === null) return [dormant];
  const heard = deed(begins - lasts, async (luwte, on) => {
    const episode = await lastEpisode(luwte, entered);
    const { clientId, id, version } = episode;
    const dormancy = openDormancy(episode);
    if (!dormancy) return;
    const fields = { fromOn: dormancy.fromOn, untilOn: on, reason };
    await luwte.course.saveDormancy({ clientId, id, version, dormancyId: dormancy.id, fields });
  });
  return [dormant, heard];
}

/** Someone who came back: a new episode beside the old one. */
function returnDeeds(entered: Entered, number: number, back: number, deed: DeedOn): Deed[] {
  const { aim, sourceNote, reason, steadier } = oneOf(returns.stories, number);
  return [
    deed(back, async (luwte, startOn) => {
      await luwte.course.begin({
        clientId: entered.id,
        fields: { startOn, approximate: false, source: 'self', sourceNote, aim },
        phase: 'intake',
        reason,
      });
    }),
    deed(back - returns.steadierAfterDays, async (luwte, fromOn) => {
      const { clientId, id, version } = await lastEpisode(luwte, entered);
      const fields = { phase: 'stabilisation' as const, fromOn, reason: steadier };
      await luwte.course.savePhase({ clientId, id, version, phaseId: null, fields });
    }),
  ];
}

const followUp =
  (entered: Entered, month: number, number: number) =>
  async (luwte: Luwte, on: string): Promise<void> => {
    const { clientId, id, version, followUps: planned } = await lastEpisode(luwte, entered);
    const due = planned.find(({ months }) => months === month);
    if (!due) return;
    const fields = { on, ...oneOf(followUps, number + month) };
    await luwte.course.saveFollowUp({ clientId, id, version, followUpId: due.id, fields });
  };

async function lastEpisode(luwte: Luwte, { id }: Entered): Promise<Episode> {
  const { episodes } = await luwte.course.get({ clientId: id });
  const last = episodes.at(-1);
  if (!last) throw new Error('a client of the demo has a course');
  return last;
}
