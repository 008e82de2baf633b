import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Makes this process overwrite memory that it no longer uses, and gives what makes it look for such memory
 * at once. Messages of the page pass through the Chromium host as texts, and no one can wipe a text.
 */
export function clearFreedMemory(): () => void {
  setFlagsFromString('--clear-free-memory');
  setFlagsFromString('--expose-gc');
  // Small pieces of bytes would share a block that stays as long as one of them does.
  Buffer.poolSize = 0;
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
}
