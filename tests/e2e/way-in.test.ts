import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// What docs/security.md lists under "No way in", tried on the built host; its rules are electron/app/start-refusal.ts.
const host = join(import.meta.dirname, '../../dist/electron/chromium.js');
const home = mkdtempSync(join(tmpdir(), 'luwte-way-in-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function start(environment: Record<string, string>, nodeArguments: string[], ...args: string[]) {
  return new Promise<{ status: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [...nodeArguments, host, ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOME: home, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    child.once('close', (status) => resolve({ status, said }));
  });
}

test.each([
  [['--remote-debugging-port=9222']],
  [['--remote-debugging-pipe']],
  [['--inspect']],
  [['--no-sandbox']],
  [['--disable-web-security']],
  [['--load-extension=/tmp/x']],
  [['--user-data-dir=/tmp/x']],
  [['--proxy-server=evil']],
  [['--demo', '--enable-logging']],
])('the program does not open with %j', async (args) => {
  const { status, said } = await start({}, [], ...args);
  expect(status).toBe(2);
  expect(said).toContain('Luwte start niet met');
  expect(readdirSync(home)).toEqual([]);
});

test.each([
  ['NODE_OPTIONS', '--inspect=0'],
  ['NODE_OPTIONS', '--import=data:text/javascript,1'],
  ['NODE_OPTIONS', '--report-on-signal'],
  ['NODE_V8_COVERAGE', home],
  ['NODE_DEBUG', 'net'],
  ['ELECTRON_RUN_AS_NODE', '1'],
  ['ELECTRON_ENABLE_LOGGING', '1'],
])('the program does not open with %s=%s', async (name, value) => {
  const { status, said } = await start({ [name]: value }, []);
  expect(status).toBe(2);
  expect(said).toContain(`Luwte start niet met ${name}`);
});

test.each([
  ['--inspect=0'],
  ['--heapsnapshot-signal=SIGUSR2'],
  ['--import=data:text/javascript,1'],
])('the program does not open under node %s', async (argument) => {
  const { status, said } = await start({}, [argument]);
  expect(status).toBe(2);
  expect(said).toContain('Luwte start niet met');
});
