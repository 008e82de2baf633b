import type { FieldChange } from '../../../../contract/journal.ts';
import { residenceEnd } from '../../../../contract/residence.ts';
import {
  excerptLimit,
  type TimelineItem,
  type TimelineKind,
} from '../../../../contract/timeline.ts';
import { localDate, type RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';
import { requireClient } from './repository.ts';

/** The fields whose changes tell the course, and where its date and reason stand. */
const courseFields: Readonly<Record<string, { kind: TimelineKind; on?: string; reason?: string }>> =
  {
    risk: { kind: 'risk', on: 'riskOn', reason: 'riskReason' },
    counsellor: { kind: 'counsellor' },
    housingSituation: { kind: 'housing-situation' },
  };

interface ClientEntry {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly memberName: string;
  readonly changes: readonly FieldChange[];
}

/** What the record of a client tells on the timeline: how they came, and each turn in their course. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const client = await requireClient(context, clientId);
  const rows = await context.db
    .selectFrom('journal')
    .select('entry')
    .where('object_kind', '=', 'client')
    .where('object_id', '=', clientId)
    .where('action', 'in', ['create', 'import', 'update'])
    .orderBy('sequence')
    .execute();
  // The journal wrote these entries itself and its chain vouches for them.
  const entries = rows.map(({ entry }) => JSON.parse(entry) as ClientEntry);
  const items = entries.flatMap((entry) =>
    entry.action === 'update' ? turnsOf(clientId, entry) : [arrivalOf(clientId, entry)],
  );
  if (client.registeredOn !== null) {
    items.push(item(`${clientId}:registered`, 'registered', client.registeredOn));
  }
  const end = residenceEnd(client);
  if (end !== null) {
    items.push({
      ...item(`${clientId}:${end.kind}-end`, `${end.kind}-end`, end.until),
      state: end.until < context.today() ? 'none' : 'planned',
    });
  }
  return items;
}

function arrivalOf(clientId: string, entry: ClientEntry): TimelineItem {
  const kind = entry.action === 'import' ? 'imported' : 'entered';
  return { ...item(`${clientId}:${kind}`, kind, entry.at), author: entry.memberName };
}

function turnsOf(clientId: string, entry: ClientEntry): TimelineItem[] {
  const after = new Map(entry.changes.map((change) => [change.field, change.after]));
  return entry.changes.flatMap((change) => {
    const turn = courseFields[change.field];
    if (!turn) return [];
    const on = turn.on === undefined ? null : asText(after.get(turn.on));
    const reason = turn.reason === undefined ? null : asText(after.get(turn.reason));
    return {
      ...item(`${clientId}:${turn.kind}:${entry.sequence}`, turn.kind, momentOf(on, entry.at)),
      text: (reason ?? '').slice(0, excerptLimit),
      author: entry.memberName,
      change: { before: asText(change.before), after: asText(change.after) },
    };
  });
}

/** A turn told on the day it came has that moment; one told later, or of another day, has its day. */
function momentOf(on: string | null, at: string): string {
  return on === null || on === localDate(new Date(at)) ? at : on;
}

function item(id: string, kind: TimelineKind, at: string): TimelineItem {
  return {
    id,
    kind,
    at,
    title: '',
    text: '',
    author: '',
    state: 'none',
    objectId: null,
    change: null,
  };
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
