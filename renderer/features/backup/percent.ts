import type { Progress } from '../../../contract/procedure.ts';

/** Copying is about this much of the work; the rest is checking or writing. */
const copyShare = 60;

/** How far both together are, in whole percents. */
export function percentOf({ step, done, total = 0 }: Progress): number {
  const part = total === 0 ? 0 : done / total;
  const percent =
    step === 'copy' || step === 'bring' ? part * copyShare : copyShare + part * (100 - copyShare);
  return Math.floor(percent);
}
