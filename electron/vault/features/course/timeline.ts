import { type Episode, endOf } from '../../../../contract/course-records.ts';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import { excerpt } from '../../db/plain-text.ts';
import { type CaseworkContext, listEpisodes } from './repository.ts';

/** What the course tells on the timeline: each phase, each time without contact, closing, return and follow-up. */
export async function timelineItems(
  context: CaseworkContext,
  clientId: string,
): Promise<TimelineItem[]> {
  const episodes = await listEpisodes(context, clientId);
  return episodes.flatMap((episode, place) => [
    ...(place === 0 ? [] : [returnItem(episode)]),
    ...phaseItems(episode),
    ...dormancyItems(episode),
    ...closingItem(episode),
    ...followUpItems(episode),
  ]);
}

const returnItem = ({ id, fields, savedBy }: Episode): TimelineItem =>
  item({
    ...{ id: `${id}:return`, kind: 'return', at: fields.startOn, objectId: id },
    ...{ text: excerpt(fields.aim, excerptLimit), author: savedBy },
  });

const phaseItems = ({ id: objectId, phases, closing }: Episode): TimelineItem[] =>
  phases.flatMap(({ id, phase, fromOn, reason, by }, place) =>
    phase === 'closed' && closing
      ? []
      : [
          item({
            ...{ id: `${objectId}:${id}`, kind: 'phase', at: fromOn, objectId, text: reason },
            ...{ author: by, change: { before: phases[place - 1]?.phase ?? null, after: phase } },
          }),
        ],
  );

const dormancyItems = (episode: Episode): TimelineItem[] =>
  episode.dormancies.flatMap(({ id, fromOn, untilOn, reason, by }) => {
    const about = { kind: 'dormant', objectId: episode.id, author: by } as const;
    const began = item({
      ...{ ...about, id: `${episode.id}:${id}`, at: fromOn, text: reason },
      change: { before: 'no', after: 'yes' },
    });
    // One that lasted until the closing did not end in contact.
    if (untilOn === null || untilOn === endOf(episode)) return [began];
    const ended = { ...about, id: `${episode.id}:${id}:end`, at: untilOn };
    return [began, item({ ...ended, change: { before: 'yes', after: 'no' } })];
  });

const closingItem = ({ id, closing }: Episode): TimelineItem[] =>
  closing === null
    ? []
    : [
        item({
          ...{ id: `${id}:closing`, kind: 'closing', at: closing.on, objectId: id },
          ...{ text: excerpt(closing.note, excerptLimit), author: closing.by },
          change: { before: null, after: closing.reason },
        }),
      ];

const followUpItems = ({ id: objectId, followUps }: Episode): TimelineItem[] =>
  followUps.map(({ id, months, dueOn, result, by }) =>
    item({
      ...{ id: `${objectId}:${id}`, kind: 'follow-up', objectId, title: String(months) },
      ...(result === null
        ? { at: dueOn, state: 'planned' as const }
        : {
            ...{ at: result.on, author: by, text: excerpt(result.note, excerptLimit) },
            change: { before: null, after: result.outcome },
          }),
    }),
  );

function item(
  known: Pick<TimelineItem, 'id' | 'kind' | 'at' | 'objectId'> & Partial<TimelineItem>,
): TimelineItem {
  return { title: '', text: '', author: '', state: 'none', change: null, ...known };
}
