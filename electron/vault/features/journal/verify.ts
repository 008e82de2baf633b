import { LuwteError } from '../../../../contract/errors.ts';
import type { JournalCheck } from '../../../../contract/journal.ts';
import type { JournalEvent } from '../../db/journal.ts';
import type { LongContext } from '../../handlers.ts';

/** Checks a journal from its first entry to the last, and its anchor; what comes of it is an entry itself. */
export function verifyJournal(context: LongContext): Promise<JournalCheck> {
  // The chain is walked through one open file, which a renewal would replace.
  return context.session.withoutRenewal(() => verifyWhole(context));
}

async function verifyWhole(context: LongContext): Promise<JournalCheck> {
  const { connection, session } = context;
  // Taken before anything is added, or a cut tail could have grown over.
  const anchor = session.anchorOf(connection.compartment);
  const { count, mismatches } = await connection.transact(session.member, async ({ db }) => ({
    count: connection.journal.anchor().count,
    mismatches: await db
      .selectFrom('journal')
      .select('at')
      .where('action', 'in', ['unlock', 'recover'])
      .where('entry', 'like', '%journal-mismatch%')
      .orderBy('sequence')
      .execute(),
  }));
  const fits = anchor === null || connection.journal.contains(anchor);
  const brokenAt = await walk(context, count);
  const check: JournalCheck = {
    count,
    brokenAt,
    soundUntil: brokenAt === null ? null : timeOf(context, brokenAt - 1),
    expected: fits ? null : (anchor?.count ?? null),
    mismatches: mismatches.map(({ at }) => at),
  };
  await connection.transact(session.member, async ({ journal }) => journal.record(eventOf(check)));
  return check;
}

async function walk({ connection, signal, progress }: LongContext, count: number) {
  const check = connection.journal.check(count);
  for (;;) {
    if (signal.aborted) throw new LuwteError('call.cancelled');
    const step = check.next();
    if (step.done) return step.value;
    progress({ step: 'check', done: step.value, total: count });
    // Lets other calls in, and the request to stop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function timeOf({ connection }: LongContext, sequence: number): string | null {
  const at = connection.database
    .prepare('SELECT at FROM journal WHERE sequence = ?', { pluck: true })
    .get<string>([sequence]);
  return at ?? null;
}

function eventOf({ count, brokenAt, expected }: JournalCheck): JournalEvent {
  const sound = brokenAt === null && expected === null;
  const details = [
    `${count} entries`,
    brokenAt === null ? null : `broken at ${brokenAt}`,
    expected === null ? null : `not what the header says of ${expected}`,
  ];
  return {
    action: 'verify',
    object: 'journal',
    outcome: sound ? 'success' : 'failure',
    detail: details.filter((part) => part !== null).join('; '),
  };
}
