import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import type { CaseworkTables } from '../tables.ts';
import { listNotifications } from './repository.ts';

/** What notifications tell on the timeline: prepared, sent, answered. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const notifications = await listNotifications(context, clientId);
  return notifications.flatMap(({ id, sent, answer, updatedAt, savedBy }) => {
    const about = { kind: 'notification', title: '', objectId: id, state: 'none' } as const;
    const turn = (state: 'draft' | 'sent' | 'answered') => ({ before: null, after: state });
    const items: TimelineItem[] = [];
    if (sent === null) {
      const prepared = { id, at: updatedAt, text: '', author: savedBy, change: turn('draft') };
      items.push({ ...about, ...prepared });
    } else {
      const { on: at, note: text, by: author } = sent;
      items.push({ ...about, id: `${id}:sent`, at, text, author, change: turn('sent') });
    }
    if (answer !== null) {
      const { on: at, by: author } = answer;
      const text = excerpt(answer.text, excerptLimit);
      items.push({ ...about, id: `${id}:answer`, at, text, author, change: turn('answered') });
    }
    return items;
  });
}
