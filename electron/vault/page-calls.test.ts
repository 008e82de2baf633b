import { expect, test } from 'vitest';
import { LuwteError } from '../../contract/errors.ts';
import type { Reply } from '../../contract/wire.ts';
import type { Dispatch } from './dispatch.ts';
import { PageCalls } from './page-calls.ts';

function serve(dispatch: Dispatch) {
  const replies: Reply[] = [];
  const calls = new PageCalls(dispatch, (reply) => replies.push(reply));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { calls, replies, settle };
}

test('calls are answered as they end, with their progress on the way', async () => {
  const { calls, replies, settle } = serve(async (call, input, { progress }) => {
    progress({ step: 'half', done: 1 });
    return { call, input };
  });
  calls.receive({ id: 7, call: 'a.b', input: { x: 1 } });
  await settle();
  expect(replies).toEqual([
    { id: 7, progress: { step: 'half', done: 1 } },
    { id: 7, ok: true, value: { call: 'a.b', input: { x: 1 } } },
  ]);
});

test('an error travels as its code, without its text', async () => {
  const { calls, replies, settle } = serve(async () => {
    throw new LuwteError('vault.too-many-attempts', { retryAfterSeconds: 5 });
  });
  calls.receive({ id: 1, call: 'a.b', input: null });
  await settle();
  const error = { code: 'vault.too-many-attempts', params: { retryAfterSeconds: 5 } };
  expect(replies).toEqual([{ id: 1, ok: false, error }]);
});

test('a call can be cancelled, and all are when the process ends', async () => {
  const { calls, replies, settle } = serve(
    (_call, _input, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new LuwteError('call.cancelled')));
      }),
  );
  calls.receive({ id: 1, call: 'a.b', input: null });
  calls.receive({ id: 2, call: 'a.b', input: null });
  calls.receive({ id: 1, cancel: true });
  await settle();
  expect(replies.map(({ id }) => id)).toEqual([1]);
  await calls.close(100);
  expect(replies.map(({ id }) => id)).toEqual([1, 2]);
  calls.receive({ id: 3, call: 'a.b', input: null });
  await settle();
  expect(replies).toHaveLength(2);
});

test('what does not end is not waited for longer than told', async () => {
  const { calls } = serve(() => new Promise(() => undefined));
  calls.receive({ id: 1, call: 'a.b', input: null });
  const start = performance.now();
  await calls.close(30);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each([
  null,
  'text',
  7,
  [],
  {},
  { id: '1', call: 'a.b', input: 1 },
  { id: 1, call: 7, input: 1 },
  { id: 1, call: 'x'.repeat(201), input: 1 },
  { id: 1, cancel: 'yes' },
  { id: 1, call: 'a.b', input: 1, more: true },
])('what is no request (%j) is dropped', async (message) => {
  const { calls, replies, settle } = serve(async () => 'never');
  calls.receive(message);
  await settle();
  expect(replies).toEqual([]);
});

test('an id in use is not used twice', async () => {
  let runs = 0;
  const { calls, settle } = serve(async () => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
  });
  calls.receive({ id: 1, call: 'a.b', input: 1 });
  calls.receive({ id: 1, call: 'a.b', input: 1 });
  await settle();
  expect(runs).toBe(1);
});
