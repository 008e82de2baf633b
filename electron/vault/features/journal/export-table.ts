import type { JournalEntry } from '../../../../contract/journal.ts';

/** The columns of the table, after NEN 7513, in order. */
export const columns = [
  'number',
  'compartment',
  'sequence',
  'at',
  'lastAt',
  'count',
  'member',
  'role',
  'onBehalfOf',
  'action',
  'object',
  'objectId',
  'client',
  'clientId',
  'purpose',
  'basis',
  'outcome',
  'detail',
  'changes',
  'device',
] as const;

export type Words = Readonly<Record<string, string>>;

/** The word of a code; the code itself where there is none. */
const wordOf = (words: Words, group: string, code: string) =>
  Object.hasOwn(words, `${group}.${code}`) ? (words[`${group}.${code}`] ?? code) : code;

export const headings = (words: Words) => columns.map((column) => wordOf(words, 'column', column));

interface Line {
  readonly number: number;
  readonly entry: JournalEntry;
  /** The client's code; '' where it is not known. */
  readonly client: string;
  readonly contents: boolean;
}

/** An entry as a line of the table. */
export function cellsOf({ number, entry, client, contents }: Line, words: Words): string[] {
  const word = (group: string, code: string | null) =>
    code === null ? '' : wordOf(words, group, code);
  const cells: Record<(typeof columns)[number], string> = {
    number: String(number),
    compartment: word('compartment', entry.compartment),
    sequence: String(entry.sequence),
    at: entry.at,
    lastAt: entry.lastAt,
    count: String(entry.count),
    member: entry.memberName,
    role: word('role', entry.role),
    onBehalfOf: entry.onBehalfOf ?? '',
    action: word('action', entry.action),
    object: word('object', entry.objectKind),
    objectId: entry.objectId ?? '',
    client,
    clientId: entry.clientId ?? '',
    purpose: word('purpose', entry.purpose),
    basis: word('basis', entry.basis),
    outcome: word('outcome', entry.outcome),
    detail: entry.detail ?? '',
    changes: entry.changes.map((change) => describeChange(change, contents)).join('\n'),
    device: entry.deviceId,
  };
  return columns.map((column) => cells[column]);
}

function describeChange(
  { field, before, after }: JournalEntry['changes'][number],
  contents: boolean,
): string {
  return contents
    ? `${field}: ${JSON.stringify(before ?? null)} → ${JSON.stringify(after)}`
    : field;
}
