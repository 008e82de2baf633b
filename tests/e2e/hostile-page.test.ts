import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LuwteBridge } from '../../contract/bridge.ts';
import { errorCodes } from '../../contract/errors.ts';
import { hostContract, vaultContract } from '../../contract/index.ts';
import { callsOf, nearly } from '../hostile-input.ts';
import { unlock } from '../story/vault.ts';
import { type Answer, ask } from './ask.ts';
import { enterIlse, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

let prepared: Prepared;
const known: string[] = [];

beforeAll(async () => {
  prepared = await startWithVault(async (luwte, session) => {
    known.push(await enterIlse(luwte), session.member.memberId);
  });
  await unlock(prepared.stage, passphrase);
  const { value } = await ask(prepared.stage.page, 'host.state', {});
  known.push((value as { defaultFolder: { token: string } }).defaultFolder.token);
});
afterAll(() => prepared.close());

/** These do what they say, which is to end what the other calls need. */
const endings = ['host.quit', 'host.lock'];

interface Sent {
  readonly call: string;
  readonly input: unknown;
}

/** Sends one after the other, as a script in the page can; null for what gets no answer in time. */
function send(calls: readonly Sent[], toHost: boolean): Promise<Array<Answer | null>> {
  return prepared.stage.page.evaluate(
    async ([list, host]) => {
      const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
      const waiting = new Map<number, (answer: Answer | null) => void>();
      const listen = host ? luwteBridge.onHost : luwteBridge.onVault;
      listen((message) => {
        if ('ok' in message) waiting.get(message.id)?.(message);
      });
      const answers: Array<Answer | null> = [];
      for (const [index, { call, input }] of list.entries()) {
        const answer = new Promise<Answer | null>((resolve) => {
          waiting.set(index, resolve);
          // The program's own path dialog stays open until it is answered.
          setTimeout(() => resolve(null), call === 'host.choosePath' ? 50 : 20_000);
        });
        (host ? luwteBridge.toHost : luwteBridge.toVault)({ id: index, call, input });
        answers.push(await answer);
      }
      return answers;
    },
    [calls, toHost] as const,
  );
}

/** Inputs of every procedure of a contract, each as it comes over the wire. */
function attempts(contract: Readonly<Record<string, unknown>>): Sent[] {
  return callsOf(contract)
    .filter(([call]) => !endings.includes(call))
    .flatMap(([call, shape]) =>
      fc
        .sample(nearly(shape, known), { numRuns: 10, seed: 2026 })
        .map((input) => ({ call, input: JSON.parse(JSON.stringify(input) ?? 'null') })),
    );
}

function judge(sent: readonly Sent[], answers: ReadonlyArray<Answer | null>): void {
  expect(answers).toHaveLength(sent.length);
  for (const [index, answer] of answers.entries()) {
    const call = sent[index]?.call;
    if (answer === null) {
      expect(call).toBe('host.choosePath');
    } else if (!answer.ok) {
      expect([call, errorCodes.find((code) => code === answer.error?.code)]).not.toContain(
        undefined,
      );
      expect([call, answer.error?.code]).not.toEqual([call, 'call.failed']);
    }
  }
}

test('whatever a script in the page asks of the vault, it gets an answer or a code', async () => {
  const sent = attempts(vaultContract);
  expect(sent.length).toBeGreaterThan(500);
  judge(sent, await send(sent, false));
});

test('whatever a script in the page asks of the host, it gets an answer or a code, and no path', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const sent = attempts(hostContract);
  judge(sent, await send(sent, true));
  expect(stderr.mock.calls).toEqual([]);
  stderr.mockRestore();
  const listed = sent.map((one, index) => [one.call, index] as const);
  expect(listed.filter(([call]) => call === 'host.listFolder').length).toBeGreaterThan(5);
  const outside = await ask(prepared.stage.page, 'host.listFolder', { id: 1, path: '/etc' });
  expect(outside).toMatchObject({ ok: false, error: { code: 'host.no-dialog' } });
});

test.each([
  '__proto__.toString',
  'constructor.name',
  'host.constructor',
  'host.__proto__',
  'host.state.extra',
  'vault.state',
  '',
  'host',
])('%j is no procedure of the host', async (call) => {
  const [answer] = await send([{ call, input: {} }], true);
  expect(answer).toMatchObject({ ok: false, error: { code: 'call.unknown' } });
});

test('what is no call at all is passed over, however much of it comes', async () => {
  await prepared.stage.page.evaluate(() => {
    const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
    let deep: unknown = 1;
    for (let level = 0; level < 500; level += 1) deep = [deep];
    const rubbish: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { id: 'x' },
      { control: 'shutdown' },
      deep,
    ];
    for (let times = 0; times < 200; times += 1) {
      for (const message of rubbish) {
        luwteBridge.toVault(message as never);
        luwteBridge.toHost(message as never);
      }
    }
  });
  expect(await ask(prepared.stage.page, 'vault.state', {})).toMatchObject({
    ok: true,
    value: { name: 'Proef' },
  });
});

test('after all of that the vault is open, as it was, and settings hold nothing that was not allowed', async () => {
  const { page, program } = prepared.stage;
  expect(await ask(page, 'host.state', {})).toMatchObject({ ok: true });
  const ilse = await ask(page, 'clients.get', { id: known[0] });
  expect(ilse).toMatchObject({ ok: true });
  const settings = JSON.parse(readFileSync(join(program.paths.data, 'settings.json'), 'utf8'));
  expect(['nl', 'en']).toContain(settings.locale);
  expect(settings.autoLockMinutes).toBeLessThanOrEqual(60);
  await program.program.lock('asked');
  await page
    .getByLabel(/Wachtwoordzin|Passphrase/)
    .first()
    .waitFor();
});
