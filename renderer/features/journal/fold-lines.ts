import type { Compartment } from '../../../contract/common.ts';
import type { JournalLine } from '../../../contract/journal.ts';

/** An entry, with the parts of the vault in which the same was done at the same time. */
export interface FoldedLine extends JournalLine {
  readonly parts: readonly Compartment[];
}

/** What one click does in several parts happens within this time. In milliseconds. */
const sameMoment = 3_000;

/** Makes one line of what one look did in several parts, such as opening a timeline. Newest first. */
export function foldLines(lines: readonly JournalLine[]): readonly FoldedLine[] {
  const folded: FoldedLine[] = [];
  const latest = new Map<string, number>();
  for (const line of lines) {
    const key = doing(line);
    const index = latest.get(key) ?? -1;
    const same = folded[index];
    if (same && belongTogether(same, line)) {
      folded[index] = { ...same, parts: [...same.parts, line.compartment] };
    } else {
      latest.set(key, folded.length);
      folded.push({ ...line, parts: [line.compartment] });
    }
  }
  return folded;
}

const doing = (line: JournalLine) =>
  JSON.stringify([
    ...[line.memberId, line.action, line.objectKind, line.objectId, line.clientId],
    ...[line.detail, line.outcome, line.basis],
  ]);

/** Changes differ in what they changed; only looking is told once. */
function belongTogether(one: FoldedLine, other: JournalLine): boolean {
  return (
    (one.action === 'read' || one.action === 'search') &&
    !one.parts.includes(other.compartment) &&
    Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= sameMoment
  );
}
