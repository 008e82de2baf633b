import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { HostToVault } from '../../contract/control.ts';
import { lineToHost, type PageLine } from './control.ts';

/** A line with what it heard, and the page's line once there is one. */
function listen(own: object) {
  const line = lineToHost(own as NodeJS.Process);
  if (!line) throw new Error('a host started it');
  const heard: unknown[] = [];
  const pages: PageLine[] = [];
  let gone = false;
  line.listen({
    onControl: (message) => heard.push(message),
    onPage: (page) => {
      pages.push(page);
      page.onMessage((message) => heard.push({ fromPage: message }));
    },
    onGone: () => {
      gone = true;
    },
  });
  return { line, heard, pages, isGone: () => gone };
}

const shutdown: HostToVault = { control: 'shutdown' };

test('under Electron the page has a port of its own, and a new page a new one', () => {
  const parentPort = Object.assign(new EventEmitter(), {
    sent: [] as unknown[],
    postMessage(message: unknown) {
      this.sent.push(message);
    },
  });
  const port = () =>
    Object.assign(new EventEmitter(), {
      sent: [] as unknown[],
      started: false,
      start() {
        this.started = true;
      },
      postMessage(message: unknown) {
        this.sent.push(message);
      },
    });
  const { line, heard, pages } = listen({ parentPort });
  line.send({ control: 'ready' });
  expect(parentPort.sent).toEqual([{ control: 'ready' }]);

  parentPort.emit('message', { data: shutdown, ports: [] });
  const [first, second] = [port(), port()];
  parentPort.emit('message', { data: { control: 'page-port' }, ports: [first] });
  parentPort.emit('message', { data: { control: 'page-port' }, ports: [second] });
  expect([first.started, second.started]).toEqual([true, true]);
  second.emit('message', { data: 'hello' });
  pages[1]?.send('answer');
  expect(second.sent).toEqual(['answer']);
  expect(first.sent).toEqual([]);
  expect(heard).toEqual([
    shutdown,
    { control: 'page-port' },
    { control: 'page-port' },
    { fromPage: 'hello' },
  ]);
});

test('as a forked process everything goes over the one channel', () => {
  const own = Object.assign(new EventEmitter(), {
    connected: true,
    sent: [] as unknown[],
    send(message: unknown) {
      this.sent.push(message);
    },
  });
  const { line, heard, pages, isGone } = listen(own);
  own.emit('message', shutdown);
  own.emit('message', { page: { id: 1, cancel: true } });
  expect(heard).toEqual([shutdown, { fromPage: { id: 1, cancel: true } }]);
  line.send({ control: 'ready' });
  pages[0]?.send('answer');
  expect(own.sent).toEqual([{ control: 'ready' }, { page: 'answer' }]);
  own.connected = false;
  own.emit('disconnect');
  pages[0]?.send('too late');
  expect(own.sent).toHaveLength(2);
  expect(isGone()).toBe(true);
});

test('started by hand there is no host', () => {
  expect(lineToHost(new EventEmitter() as NodeJS.Process)).toBeNull();
});
