import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { guardRemote, type InspectorHost, reportName } from './inspector.ts';

function guarded() {
  const app = Object.assign(new EventEmitter(), {
    getVersion: () => '0.1.0',
    getGPUFeatureStatus: () => ({}),
    getAppMetrics: () => [],
    commandLine: { hasSwitch: (name: string) => name === 'host-resolver-rules' },
  });
  guardRemote({ app } as unknown as InspectorHost);
  /** What `@electron/remote` would give: a denied event without a value is an error there. */
  return (name: string, asked?: unknown) => {
    const event = { returnValue: undefined as unknown, defaultPrevented: false };
    app.emit(name, event, {}, asked);
    return event;
  };
}

const denied = { returnValue: undefined, defaultPrevented: true };

test.each([
  ['remote-require', 'node:fs'],
  ['remote-get-builtin', 'app'],
  ['remote-get-global', 'process'],
  ['remote-get-global', `${reportName}.constructor`],
  ['remote-get-current-window', undefined],
  ['remote-get-current-web-contents', undefined],
])('%s of %s is denied', (name, asked) => {
  expect(guarded()(name, asked)).toEqual(denied);
});

test('the report is given as text, which brings no object of this process along', () => {
  const { returnValue, defaultPrevented } = guarded()('remote-get-global', reportName);
  expect(defaultPrevented).toBe(true);
  expect(typeof returnValue).toBe('string');
  expect(JSON.parse(String(returnValue))).toMatchObject({
    luwte: '0.1.0',
    switches: { 'host-resolver-rules': true, 'no-sandbox': false },
  });
});
