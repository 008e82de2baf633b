import { expect, test } from 'vitest';
import { refusalMessage, refusedStart, type Start } from './start-refusal.ts';

const plain: Start = { arguments: [], nodeArguments: [], environment: {}, inspectorUrl: undefined };

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-port',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '--no-sandbox',
  '--disable-web-security',
  '--js-flags=--allow-natives-syntax',
  '--load-extension=/tmp/x',
  '--enable-logging',
  '--log-net-log=/tmp/x',
  '--renderer-cmd-prefix=gdb',
  '--user-data-dir=/tmp/x',
  '--proxy-server=evil',
  '--a-switch-that-does-not-exist-yet',
  '-r',
])('it does not start with %s', (argument) => {
  const refused = refusedStart({ ...plain, arguments: [argument] });
  expect(refused).toBe(argument.split('=')[0]);
  expect(refusalMessage(refused ?? '')).toContain('Luwte start niet met');
});

test.each(['--demo', '--ozone-platform=wayland', '-psn_0_12345', '/some/folder'])(
  'it starts with %s',
  (argument) => {
    expect(refusedStart({ ...plain, arguments: [argument] })).toBeNull();
  },
);

test.each([
  ['NODE_OPTIONS', '--inspect'],
  ['NODE_OPTIONS', '--max-old-space-size=1 -r /tmp/x.js'],
  ['NODE_OPTIONS', '--import=data:text/javascript,1'],
  ['ELECTRON_DISABLE_SANDBOX', ''],
  ['ELECTRON_DISABLE_SANDBOX', '1'],
  ['ELECTRON_ENABLE_LOGGING', '1'],
  ['ELECTRON_ENABLE_STACK_DUMPING', '1'],
  ['ELECTRON_LOG_ASAR_READS', '1'],
  ['ELECTRON_RUN_AS_NODE', '1'],
  ['NODE_V8_COVERAGE', '/tmp/x'],
  ['NODE_DEBUG', 'net'],
])('it does not start with %s=%s', (name, value) => {
  expect(refusedStart({ ...plain, environment: { [name]: value } })).toBe(name);
});

test('it does not start under a debugger, however that came in', () => {
  expect(refusedStart({ ...plain, nodeArguments: ['--inspect-brk'] })).toBe('--inspect-brk');
  expect(refusedStart({ ...plain, inspectorUrl: 'ws://127.0.0.1:9229/x' })).toBe('a debugger');
});

test('the usual environment is fine', () => {
  const environment = {
    PATH: '/bin',
    LANG: 'nl_NL.UTF-8',
    NODE_OPTIONS: '--max-old-space-size=4096',
  };
  expect(refusedStart({ ...plain, environment })).toBeNull();
});
