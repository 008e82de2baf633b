// What the launchers need to know of this machine, and what they may put on it. Plain Node: this runs
// before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** The environment for what is started here: with a home folder, without what changes how Node works. */
export function childEnvironment(environment = process.env) {
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...kept } = environment;
  if (process.platform === 'win32' || kept.HOME) return kept;
  // Without a home, the npm that started this took `~` for a folder and told its children so.
  for (const name of ['npm_config_userconfig', 'npm_config_cache']) {
    if (kept[name]?.includes('/~/')) delete kept[name];
  }
  return { ...kept, HOME: userInfo().homedir || '/' };
}

/** Node's own headers, if they were installed with it: what is compiled then needs no download. */
export function withNodeHeaders(environment) {
  const prefix = join(dirname(realpathSync(process.execPath)), '..');
  const hasHeaders = existsSync(join(prefix, 'include/node/node_version.h'));
  return hasHeaders ? { npm_config_nodedir: prefix, ...environment } : environment;
}

/** Runs a command in the clone; resolves with its exit status, 1 when it could not start. */
export function run(root, command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: childEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs npm, which on Windows is a script that only a shell can start. */
export function runNpm(root, args, options = {}) {
  const windows = process.platform === 'win32';
  return run(root, windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Whether what is installed differs from what the lock asks. What this system can't use may be absent. */
export function needsInstall(root) {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return true;
  const asked = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(installedList).packages;
  return Object.entries(asked).some(
    ([path, { version, optional }]) =>
      path !== '' && !optional && installed[path]?.version !== version,
  );
}

/** Installs what the lock says; false when that failed. */
export async function installPackages(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return (await runNpm(root, args)) === 0;
}

const isRoot = () => process.getuid?.() === 0;

export function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

export function has(command) {
  return succeeds('sh', ['-c', `command -v ${command}`]);
}

export function mayInstallDebianPackages() {
  return process.platform === 'linux' && isRoot() && has('apt-get');
}

/** Installs Debian packages; false when that failed. */
export async function installDebianPackages(root, names) {
  const env = { ...childEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  await run(root, 'apt-get', ['update', '-q'], quiet);
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  return (await run(root, 'apt-get', args, quiet)) === 0;
}

/** The installed browser, as the program itself finds it. */
export function findBrowser(root) {
  const script = join(root, 'dist/electron/find-browser.js');
  const found = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: childEnvironment(),
  });
  return found.status === 0 ? found.stdout.trim() || null : null;
}

/** Electron's program in this clone; null when it is not there. */
export function electronBinary(root) {
  const folder = join(root, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
