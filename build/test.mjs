// `npm test`: installs what is missing, then build, types, lint and every test. The last line has the counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as machine from './machine.mjs';
import { countResults, listFailures } from './results.mjs';

const root = join(import.meta.dirname, '..');
const say = (sentence) => process.stdout.write(`${sentence}\n`);
const node = (...args) => machine.run(root, process.execPath, args);

process.exitCode = await testEverything();

async function testEverything() {
  if (machine.needsInstall(root)) {
    say('Installing the packages.');
    if (!(await machine.installPackages(root))) return close([false], null);
  }
  const builds = (await node('build/bundle.mjs')) === 0;
  if (!builds) return close([builds], null);
  await installBrowser();
  await installIndependent();
  await installTools();
  say('Types.');
  const compiles = (await node('build/types.mjs')) === 0;
  say('Lint.');
  const isClean = (await machine.runNpm(root, ['run', '--silent', 'lint'])) === 0;
  say('Tests.');
  return close([builds, compiles, isClean], await runTests());
}

/** The end-to-end tests need a browser; one of them opens a window, which needs a display. */
async function installBrowser() {
  const missing = [
    ...(machine.findBrowser(root) ? [] : ['chromium', 'fonts-liberation']),
    ...(process.platform === 'linux' && !machine.has('Xvfb') ? ['xvfb', 'xauth'] : []),
  ];
  if (missing.length === 0) return;
  if (!machine.mayInstallDebianPackages()) {
    say(`Missing here: ${missing.join(', ')}. The tests that need it will say so.`);
    return;
  }
  say(`Installing ${missing.join(', ')} with apt-get.`);
  await machine.installDebianPackages(root, missing);
}

/** Another implementation of the file format, to read our vaults with. It is compiled here. */
async function installIndependent() {
  const folder = join(root, 'tests/independent');
  if (!existsSync(join(folder, 'package-lock.json')) || !machine.needsInstall(folder)) return;
  if (!machine.has('g++') || !machine.has('make') || !machine.has('python3')) {
    if (machine.mayInstallDebianPackages()) {
      await machine.installDebianPackages(root, ['g++', 'make', 'python3']);
    }
  }
  say('Compiling an independent SQLCipher to test the vault format with; this happens once.');
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  const env = machine.withNodeHeaders(machine.childEnvironment());
  const status = await machine.runNpm(root, args, { env });
  if (status !== 0) say('It did not compile. The tests that need it will say so.');
}

/** What a stranger reads a vault with, and what shows that no process opens a socket. */
async function installTools() {
  const imports = (module) => machine.succeeds('/usr/bin/python3', ['-c', `import ${module}`]);
  const missing = [
    ...(imports('nacl') ? [] : ['python3-nacl']),
    ...(imports('cryptography') ? [] : ['python3-cryptography']),
    ...['sqlite3', 'sqlcipher', 'strace'].filter((name) => !machine.has(name)),
  ];
  if (missing.length === 0 || !machine.mayInstallDebianPackages()) return;
  say(`Installing ${missing.join(', ')} with apt-get.`);
  await machine.installDebianPackages(root, missing);
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-results-'));
  const file = join(folder, 'results.json');
  try {
    const status = await node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    );
    return { status, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what failed and the counts of tests and checks together; gives the exit status. */
function close(checks, tests) {
  for (const failure of listFailures(tests?.report, root)) say(`Failed: ${failure}`);
  const { passed, failed } = countResults(checks, tests);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
