// The directions of docs/architecture.md. Each rule has a fixture in tests/fixtures/layers that breaks it.

// dependency-cruiser has swc read a .tsx file as TypeScript without JSX, and stumbles over the first element.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options, path) =>
  parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') }, path);

const path = (...parts) => `^(${parts.join('|')})`;
const features = '^electron/vault/features/';
const screens = '^renderer/features/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-imports-only-zod',
      comment:
        'The contract is shared by page, host and vault process: nothing but zod may enter it.',
      severity: 'error',
      from: { path: path('contract/'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: [path('contract/'), 'node_modules/zod/'] },
    },
    {
      name: 'renderer-imports-only-contract',
      comment: 'The page asks through the contract; it never reaches host or vault code.',
      severity: 'error',
      from: { path: path('renderer/') },
      to: { path: path('electron/', 'build/', 'tests/') },
    },
    {
      name: 'renderer-without-node',
      comment: 'The page is sandboxed: it has no Node, no Electron, no native module.',
      severity: 'error',
      from: { path: path('renderer/'), pathNot: '\\.test\\.tsx?$' },
      to: {
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'renderer-without-native',
      comment: 'Keys and databases live in the vault process alone.',
      severity: 'error',
      from: {
        path: path(
          'renderer/',
          'contract/',
          'electron/app/',
          'electron/shell/',
          'electron/(main|preload)',
        ),
      },
      to: { path: 'node_modules/(@signalapp/sqlcipher|sodium-native|kysely)/' },
    },
    {
      name: 'vault-knows-neither-electron-nor-page',
      comment: 'The vault process runs under either host and holds no window; nor does the rescue.',
      severity: 'error',
      from: { path: path('electron/vault/', 'electron/rescue/'), pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          path('renderer/', 'electron/(app|shell|demo)/', 'electron/(main|preload)', 'tests/'),
          'node_modules/(electron|@electron|playwright-core|react)/',
        ],
      },
    },
    {
      name: 'app-uses-the-port-only',
      comment: 'The program above the port is the same under either host.',
      severity: 'error',
      from: { path: path('electron/app/'), pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          path('renderer/', 'electron/(vault|demo)/', 'electron/shell/(?!shell\\.ts)', 'tests/'),
          'node_modules/(electron|@electron|playwright-core)/',
        ],
      },
    },
    {
      name: 'shell-knows-only-the-port',
      comment: 'An adapter is thin: what can live above the port lives above it.',
      severity: 'error',
      from: { path: path('electron/shell/'), pathNot: '\\.test\\.ts$' },
      to: { path: path('renderer/', 'contract/', 'electron/(app|vault|demo)/', 'tests/') },
    },
    {
      name: 'feature-through-its-index',
      comment: 'What a feature offers others is its index.ts; its repository is its own.',
      severity: 'error',
      from: { path: `${features}([^/]+)/` },
      to: { path: `${features}([^/]+)/(?!index\\.ts|tables\\.ts)`, pathNot: `${features}$1/` },
    },
    {
      name: 'screens-through-their-index',
      comment: 'What the screens of a feature offer others is its index.ts.',
      severity: 'error',
      from: { path: `${screens}([^/]+)/` },
      to: {
        path: `${screens}([^/]+)/(?!index\\.tsx?$)`,
        pathNot: `${screens}$1/`,
      },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'Test doubles and fixtures stay out of what ships.',
      severity: 'error',
      from: { path: path('contract/', 'electron/', 'renderer/'), pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^tests/', 'node_modules/(vitest|fast-check)/'] },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'remote-in-the-inspector-only',
      comment: '@electron/remote serves the unpackaged inspector window and nothing else.',
      severity: 'error',
      from: { pathNot: '^electron/shell/inspector' },
      to: { path: 'node_modules/@electron/remote/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^tests/fixtures/layers/'] },
    parser: 'swc',
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
