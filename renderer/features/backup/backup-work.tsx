import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { BackupOutcome } from '../../../contract/backup.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { BackupAtLock } from './backup-at-lock.tsx';
import { type LongWorkState, useLongWork } from './use-long-work.ts';

export interface BackupWork {
  readonly state: LongWorkState<readonly BackupOutcome[]>;
  readonly make: () => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

const BackupContext = createContext<BackupWork | null>(null);

/** So often the vault is asked whether a backup is due; it says no to all but one a day. */
const askMilliseconds = 5 * 60_000;

/** The making of backups; it goes on while the user works on other pages, and begins by itself when one is due. */
export function BackupProvider({ children }: { readonly children: ReactNode }) {
  const { state, run, cancel, clear } = useLongWork<readonly BackupOutcome[]>();
  const work = useMemo<BackupWork>(() => {
    const make = async () => {
      await run(async (options) => (await luwte.backup.run({}, options)).outcomes);
      // Also after a failure: the vault remembers it.
      await queries.invalidateQueries();
    };
    return { state, make: () => void make(), cancel, clear };
  }, [state, run, cancel, clear]);
  useDueBackups();
  return (
    <BackupContext value={work}>
      {children}
      <BackupAtLock />
    </BackupContext>
  );
}

/** Only within the unlocked program. */
export function useBackupWork(): BackupWork {
  const work = use(BackupContext);
  if (!work) throw new Error('useBackupWork outside the unlocked program');
  return work;
}

/** Makes what the schedule asks for, quietly: the vault remembers what went wrong, and the top bar tells. */
function useDueBackups(): void {
  useEffect(() => {
    const look = () => void makeDue().catch(() => undefined);
    look();
    const timer = setInterval(look, askMilliseconds);
    return () => clearInterval(timer);
  }, []);
}

async function makeDue(): Promise<void> {
  const { due, rehearsal } = await luwte.backup.standing({});
  if (!due && !rehearsal.due) return;
  try {
    if (due) await luwte.backup.run({ occasion: 'due' });
    if (rehearsal.due) await luwte.backup.rehearse({});
  } finally {
    await queries.invalidateQueries({ queryKey: ['backup'] });
  }
}
