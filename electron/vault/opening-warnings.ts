import type { OpenVault } from '../../contract/vault.ts';
import type { OpenDatabases } from './databases.ts';
import type { Header } from './header/header.ts';

type Warning = OpenVault['warnings'][number];

export interface OpeningFacts {
  readonly header: Header;
  readonly databases: OpenDatabases;
  /** The newest generation this device has seen of the vault. */
  readonly seen: number;
  /** Whether the vault's casework key is the one last seen here, or came after it. */
  readonly recognised: boolean;
  /** Compartments whose write-ahead log was damaged, and has been kept aside. */
  readonly damagedLogs: readonly string[];
  readonly now: Date;
}

/** A clock this far behind the journal was set back, or the last time it was ahead. */
const clockToleranceMs = 24 * 60 * 60_000;

/** What must be said when a vault opens, with what the journal gets to know of it. */
export function openingWarnings(facts: OpeningFacts): ReadonlyMap<Warning, string> {
  const { header, databases, seen, recognised, damagedLogs, now } = facts;
  const found = new Map<Warning, string>();
  if (seen > header.generation) {
    found.set('older-copy', `older-copy: generation ${header.generation}, seen ${seen}`);
  } else if (!recognised) {
    found.set('older-copy', 'older-copy: without the casework key seen here');
  }
  const journals = [...databases.connections].map(([name, { journal }]) => ({ name, journal }));
  const anchors = new Map(header.compartments.map(({ name, anchor }) => [name, anchor]));
  const fits = journals.every(({ name, journal }) => {
    const anchor = anchors.get(name);
    return anchor === undefined || journal.contains(anchor);
  });
  if (!fits) found.set('journal-mismatch', 'journal-mismatch');
  if (damagedLogs.length > 0) found.set('log-damaged', `log-damaged: ${damagedLogs.join(', ')}`);
  const last = journals
    .flatMap(({ journal }) => journal.lastAt() ?? [])
    .sort()
    .at(-1);
  if (last !== undefined && Date.parse(last) - now.getTime() > clockToleranceMs) {
    found.set('clock-behind', `clock-behind: last entry ${last}`);
  }
  return found;
}
