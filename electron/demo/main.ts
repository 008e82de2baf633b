import { existsSync } from 'node:fs';
import { shellPaths } from '../shell/chromium-paths.ts';
import { demoPlace } from './place.ts';
import { main } from './seed.ts';

const { vault } = demoPlace(shellPaths().appData);
if (!existsSync(vault)) {
  process.stdout.write('Making the demo vault, with invented clients; this happens once.\n');
  await main(vault);
}
