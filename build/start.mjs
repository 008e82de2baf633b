// `npm start`: installs what is missing, builds, and opens the program in the best host there is.
// Plain Node, and careful with its age until the first check has been made.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const names = { electron: 'Electron', chromium: 'Chromium', tour: 'The tour' };
/**
 * Has glibc overwrite what is freed, at once: through this host pass the messages of the page. Other
 * systems don't know the variable.
 */
const wipingFreed = { GLIBC_TUNABLES: 'glibc.malloc.tcache_count=0:glibc.malloc.perturb=85' };
const say = (sentence) => process.stdout.write(`${sentence}\n`);

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Luwte needs Node 20.19 or newer; this is ${process.versions.node}. Get it at nodejs.org.`);
}

const machine = await import('./machine.mjs');
const { chooseHosts, givesWay, hasDisplay } = await import('./hosts.mjs');

const args = process.argv.slice(2);
const wantsDemo = args.includes('--demo');
const wantsTour = args.includes('--tour');
const outAt = args.indexOf('--out');
const tourFolder = resolve(
  outAt >= 0 && args[outAt + 1] ? args[outAt + 1] : join(root, 'out/tour'),
);

await prepare();
process.exitCode = await open();

async function prepare() {
  if (machine.needsInstall(root)) {
    say('Installing what Luwte is made of; this happens once.');
    if (!(await machine.installPackages(root))) {
      fail('npm could not install the packages; what it said stands above. Try again when online.');
    }
  }
  const { bundle, isStale } = await import('./bundle.mjs');
  if (isStale()) await bundle();
}

/** Opens the program in the first host that holds; gives its exit status. */
async function open() {
  const display = hasDisplay(process.platform, process.env);
  const electron = wantsTour || !display ? 'unavailable' : await obtainElectron();
  const { browser, installed } = await obtainBrowser(electron === 'unavailable');
  const hosts = chooseHosts({
    hasDisplay: display,
    wantsTour,
    electron,
    browser,
    installedBrowser: installed,
  });
  if (hosts.length === 0) {
    fail('Luwte needs a browser to open in. Install Chromium, Chrome or Edge and try again.');
  }
  if (wantsDemo && hosts[0].host !== 'tour') await makeDemo();
  let status = 1;
  for (const { host, why } of hosts) {
    say(
      host === 'tour' ? `Luwte makes pictures: ${why}.` : `Luwte opens in ${names[host]}: ${why}.`,
    );
    const started = Date.now();
    status = await launch(host);
    const milliseconds = Date.now() - started;
    if (host === 'tour' || !givesWay({ code: status, milliseconds })) return status;
    say(`${names[host]} ended at once (status ${status}).`);
  }
  return status;
}

/** Electron's program, downloaded if that takes less than a minute. A failure is remembered for a day. */
async function obtainElectron() {
  if (machine.electronBinary(root)) return 'installed';
  const memory = join(root, 'node_modules/.luwte-electron-unavailable');
  const day = 24 * 60 * 60 * 1000;
  if (existsSync(memory) && Date.now() - Number(readFileSync(memory, 'utf8')) < day) {
    return 'unavailable';
  }
  say('Looking whether Electron can be fetched; this takes a minute at most.');
  await machine.run(root, process.execPath, ['node_modules/electron/install.js'], {
    stdio: 'ignore',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  if (machine.electronBinary(root)) return 'fetched';
  writeFileSync(memory, String(Date.now()));
  return 'unavailable';
}

/** An installed browser; on Debian as root it is installed when nothing else can open the program. */
async function obtainBrowser(isNeeded) {
  const browser = machine.findBrowser(root);
  if (browser || !isNeeded || !machine.mayInstallDebianPackages()) {
    return { browser, installed: false };
  }
  say('Installing Chromium with apt-get; this happens once.');
  await machine.installDebianPackages(root, ['chromium']);
  return { browser: machine.findBrowser(root), installed: true };
}

async function makeDemo() {
  const script = join(root, 'dist/electron/demo.js');
  if (!existsSync(script)) fail('This version has no demo vault.');
  if ((await machine.run(root, process.execPath, [script])) !== 0) {
    fail('The demo vault could not be made; what went wrong stands above.');
  }
}

function launch(host) {
  const own = wantsDemo ? ['--demo'] : [];
  if (host === 'electron') return keep(machine.electronBinary(root), [root, ...own]);
  if (host === 'chromium') {
    return keep(process.execPath, [join(root, 'dist/electron/chromium.js'), ...own], wipingFreed);
  }
  return tour();
}

async function tour() {
  mkdirSync(tourFolder, { recursive: true });
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const status = await machine.run(root, process.execPath, [
    tsx,
    'tests/tour/run.ts',
    '--out',
    tourFolder,
  ]);
  say(
    status === 0
      ? `The pictures are in ${tourFolder}; open index.html there.`
      : `The tour stopped early; the pictures made so far are in ${tourFolder}.`,
  );
  return status;
}

/** Runs the host until it ends and passes on what asks this process to end. */
function keep(command, commandArguments, more = {}) {
  return new Promise((settle) => {
    const [file, given] = withoutCoreDumps(command, commandArguments);
    const child = spawn(file, given, {
      cwd: root,
      env: { ...machine.childEnvironment(), ...more },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    // A terminal tells the child as well; this process waits for it to clean up.
    const wait = () => undefined;
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.once('error', () => settle(1));
    child.once('exit', (code) => settle(code ?? 1));
  });
}

/** A crashed process leaves no copy of its memory on disk. */
function withoutCoreDumps(command, commandArguments) {
  if (process.platform === 'win32') return [command, commandArguments];
  return ['sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', command, ...commandArguments]];
}
