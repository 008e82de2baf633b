import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests of the whole program test what is built; so it is built first, if anything changed. */
export default function buildFirst(): void {
  const script = join(import.meta.dirname, '../build/bundle.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the program does not build');
}
