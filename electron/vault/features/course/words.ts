import type { Episode, EpisodeContent } from '../../../../contract/course-records.ts';
import type { SearchDocument } from '../../db/search-index.ts';

/** Everything an episode says in words, for searching. */
export function wordsOf({
  fields,
  phases,
  dormancies,
  closing,
  followUps,
}: EpisodeContent): string {
  return [
    closing?.note ?? '',
    fields.aim,
    fields.sourceNote,
    ...[...phases, ...dormancies].map(({ reason }) => reason),
    ...followUps.map(({ result }) => result?.note ?? ''),
  ]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** What of an episode can be found. */
export const searchDocumentOf = (
  { id, clientId }: Pick<Episode, 'id' | 'clientId'>,
  content: EpisodeContent,
): SearchDocument => ({
  ...{ kind: 'episode', objectId: id, clientId, at: content.fields.startOn, title: '' },
  body: wordsOf(content),
});

/** An episode's parts one by one, so that history names each. */
export function journalledFields(episode: EpisodeContent): Record<string, unknown> {
  const { fields, phases, dormancies, closing, followUps } = episode;
  return {
    ...fields,
    phases: phases.map(({ phase, fromOn, reason }) => ({ phase, fromOn, reason })),
    dormancies: dormancies.map(({ fromOn, untilOn, reason }) => ({ fromOn, untilOn, reason })),
    closing,
    followUps: followUps.map(({ months, dueOn, result }) => ({ months, dueOn, result })),
  };
}
