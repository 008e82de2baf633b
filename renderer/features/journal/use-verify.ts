import type { Compartment } from '../../../contract/common.ts';
import type { JournalCheck } from '../../../contract/journal.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useVault } from '../../app/use-vault.ts';
import { journals } from './journals.ts';
import { useLongWork, type WorkControl } from './use-long-work.ts';

export interface PartCheck extends JournalCheck {
  readonly compartment: Compartment;
}

/** Checks every journal that the member can open, one after the other. */
export function useVerify() {
  const { member } = useVault();
  return useLongWork((control) => verifyAll(member.compartments, control));
}

async function verifyAll(
  compartments: readonly Compartment[],
  { signal, onProgress }: WorkControl,
): Promise<readonly PartCheck[]> {
  const checks: PartCheck[] = [];
  let before = 0;
  for (const compartment of compartments) {
    const check = await luwte[journals[compartment]].verify(
      {},
      {
        signal,
        onProgress: ({ step, done, total = done }) =>
          onProgress({ step, done: before + done, total: before + total }),
      },
    );
    before += check.count;
    checks.push({ compartment, ...check });
  }
  // That it was checked is an entry as well.
  await queries.invalidateQueries({ queryKey: ['journal'] });
  return checks;
}
