// A registry that carries the packages of one platform only lets npm leave the others out of the lock,
// and then `npm ci` refuses it everywhere. This puts them back: node build/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * The optional packages that are asked for and not in the lock, as entries for it.
 * @param {Record<string, object>} packages
 * @returns {Record<string, object>}
 */
export function missingFromLock(packages) {
  const missing = {};
  for (const [path, asker] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(asker.optionalDependencies ?? {})) {
      if (!isFound(packages, path, name)) {
        missing[`node_modules/${name}`] = entryFor(name, version, asker);
      }
    }
  }
  return missing;
}

/** Looks where Node would: beside the asker, then further out. */
function isFound(packages, path, name) {
  for (
    let at = path;
    ;
    at = at.includes('/node_modules/')
      ? at.replace(/\/node_modules\/(?!.*\/node_modules\/).*$/, '')
      : ''
  ) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function entryFor(name, version, { dev, engines, license }) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = name.includes('musl') ? ['musl'] : name.includes('-gnu') ? ['glibc'] : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(license ? { license } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
    ...(engines ? { engines } : {}),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries({ ...lock.packages, ...missingFromLock(lock.packages) });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
