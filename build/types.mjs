// Compiles every layer with its own tsconfig: code in the wrong layer does not compile. What was found
// sound is remembered in dist/types, so that only what changed is looked at again.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const layers = [
  '.',
  'contract',
  'electron/vault',
  'electron/demo',
  'electron/rescue',
  'electron',
  'renderer',
  'tests',
];

const compile = (layer) =>
  new Promise((resolve) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const memory = join(
      root,
      'dist/types',
      `${layer === '.' ? 'root' : layer.replace('/', '-')}.json`,
    );
    const args = ['--project', join(root, layer), '--incremental', '--tsBuildInfoFile', memory];
    const child = spawn(process.execPath, [tsc, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });

let failed = 0;
for (const layer of layers) if ((await compile(layer)) !== 0) failed += 1;
process.exitCode = failed === 0 ? 0 : 1;
