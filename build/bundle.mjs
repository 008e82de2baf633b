// Builds the page and the programs of the host into dist/, unless nothing changed since.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mapPage } from './page-map.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Modules that stay outside the bundles: given by the host, native, or present in a clone only. */
const outside = [
  'electron',
  '@electron/remote',
  'playwright-core',
  '@signalapp/sqlcipher',
  'sodium-native',
];

/**
 * The programs besides the page. A sandboxed preload must be one CommonJS file, with all it needs
 * within; the inspector is apart so that the packaged program can do without it.
 */
const programs = [
  { name: 'main', entry: 'electron/main.ts', format: 'cjs' },
  { name: 'preload', entry: 'electron/preload.ts', format: 'cjs' },
  { name: 'vault', entry: 'electron/vault/main.ts', format: 'cjs' },
  { name: 'rescue', entry: 'electron/rescue/main.ts', format: 'cjs' },
  { name: 'chromium', entry: 'electron/chromium.ts', format: 'es' },
  { name: 'inspector', entry: 'electron/shell/inspector.ts', format: 'cjs' },
  {
    name: 'inspector-preload',
    entry: 'electron/shell/inspector-preload.ts',
    format: 'cjs',
    within: ['@electron/remote'],
  },
  { name: 'find-browser', entry: 'electron/find-browser.ts', format: 'es' },
  { name: 'demo', entry: 'electron/demo/main.ts', format: 'es' },
];

/** What the bundles are made of; a test is no part of them. */
function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** A name for the present state of everything that goes into the bundles. */
export function sourcesHash() {
  const hash = createHash('sha256');
  const single = ['package.json', 'package-lock.json', 'build/bundle.mjs', 'build/page-map.mjs'];
  const paths = [
    ...single,
    ...['contract', 'electron', 'renderer'].flatMap((f) => [...sources(f)]),
  ];
  for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

export function isStale() {
  const stamp = join(dist, 'stamp');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash();
}

/** Builds beside the old one and puts it in its place when it is whole. */
export async function bundle() {
  const hash = sourcesHash();
  const fresh = join(root, `dist/.new-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await buildPage(join(fresh, 'renderer'));
    copyPdfParts(join(fresh, 'renderer/pdf'));
    for (const program of programs) {
      if (isWritten(program)) await buildProgram(program, join(fresh, 'electron'));
    }
    const map = mapPage(join(fresh, 'renderer'));
    await writeFile(join(fresh, 'electron/page-map.json'), JSON.stringify(map, null, 2));
    rmSync(join(dist, 'stamp'), { force: true });
    for (const folder of ['renderer', 'electron']) {
      rmSync(join(dist, folder), { recursive: true, force: true });
      renameSync(join(fresh, folder), join(dist, folder));
    }
    await writeFile(join(dist, 'stamp'), hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The demo is made by a seeder that may not be there yet. */
function isWritten({ name, entry }) {
  const needed = name === 'demo' ? 'electron/demo/seed.ts' : entry;
  return existsSync(join(root, needed));
}

const common = { configFile: false, logLevel: 'warn', mode: 'production', envDir: false };

async function buildPage(outDir) {
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  await build({
    ...common,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      // The first that knows light-dark(): for older ones it would be rewritten to what never matches.
      target: 'chrome123',
      // The first to know light-dark(); lowered for older ones, it would lose its colours.
      cssTarget: 'chrome123',
      // The content policy admits files of the program, not data in an address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The word lists behind the advice on passphrases are large, and loaded only with that advice.
      chunkSizeWarningLimit: 8_000,
    },
  });
}

/**
 * What a PDF may need to be drawn: fonts that it does not carry, tables of Asian letters, and decoders
 * of scans. The decoders are those that need no WebAssembly, which the content policy does not admit.
 */
function copyPdfParts(to) {
  mkdirSync(to);
  const parts = {
    cmaps: /\.bcmap$/,
    standard_fonts: /\.(pfb|ttf)$/,
    wasm: /_nowasm_fallback\.js$/,
  };
  for (const [folder, wanted] of Object.entries(parts)) {
    const from = join(root, 'node_modules/pdfjs-dist', folder);
    for (const name of readdirSync(from).filter((each) => wanted.test(each))) {
      copyFileSync(join(from, name), join(to, name));
    }
  }
}

async function buildProgram({ name, entry, format, within = [] }, outDir) {
  const { build } = await import('vite');
  const external = outside.filter((module) => !within.includes(module));
  await build({
    ...common,
    root,
    // Values of the environment at build time have no place in the program.
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { [name]: join(root, entry) },
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          codeSplitting: false,
        },
      },
    },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--force') || isStale()) {
    const started = Date.now();
    await bundle();
    process.stdout.write(`Built ${relative(root, dist)} in ${Date.now() - started} ms.\n`);
  } else {
    process.stdout.write('dist is up to date.\n');
  }
}
