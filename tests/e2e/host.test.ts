import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LuwteBridge } from '../../contract/bridge.ts';
import { contentSecurityPolicy } from '../../electron/app/page-files.ts';
import { ask, hearHost } from './ask.ts';
import { startTestProgram, type TestProgram } from './start-program.ts';

let started: TestProgram;

beforeAll(async () => {
  started = await startTestProgram();
});

afterAll(async () => {
  await started.close();
});

const askHost = (call: string, input: unknown) => ask(started.page, call, input);

describe('the page', () => {
  test('comes from the reserved origin, in a secure context, without a breach of its policy', async () => {
    expect(started.page.url()).toBe('https://luwte.invalid/');
    expect(await started.page.evaluate(() => window.isSecureContext)).toBe(true);
    expect(await started.page.locator('#root > *').count()).toBeGreaterThan(0);
    expect(started.troubles).toEqual([]);
  });

  test('has exactly one thing of the outside: the bridge', async () => {
    const members = await started.page.evaluate(() => {
      const { luwteBridge } = window as unknown as { luwteBridge: object };
      return { names: Object.keys(luwteBridge), frozen: Object.isFrozen(luwteBridge) };
    });
    expect(members).toEqual({ names: ['toVault', 'toHost', 'onVault', 'onHost'], frozen: true });
    expect(await started.page.evaluate(() => 'luwteSend' in window)).toBe(false);
  });

  test('gets a fresh nonce in the policy on each load', async () => {
    const load = async () => {
      const response = await started.page.reload();
      const policy = response?.headers()['content-security-policy'] ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toBe(contentSecurityPolicy(nonce));
      const inPage = await started.page.getAttribute('meta[name="style-nonce"]', 'content');
      expect(inPage).toBe(nonce);
      return nonce;
    };
    expect(await load()).not.toBe(await load());
  });
});

describe('the way out', () => {
  test.each(['https://example.org/', 'http://127.0.0.1:9/', 'https://luwte.invalid/../etc/passwd'])(
    'a page cannot fetch %s',
    async (url) => {
      const outcome = await started.page.evaluate(async (address) => {
        try {
          return (await fetch(address)).status;
        } catch {
          return 'refused';
        }
      }, url);
      expect(['refused', 404]).toContain(outcome);
    },
  );

  test('a page without a policy could not reach anything either', async () => {
    const other = await started.page.context().newPage();
    const outcome = await other.goto('https://example.org/').catch(() => 'refused');
    expect(outcome).toBe('refused');
  });

  test('a page cannot open a window, a socket or a peer connection', async () => {
    const outcome = await started.page.evaluate(async () => {
      const candidates: string[] = [];
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] });
      peer.createDataChannel('x');
      peer.onicecandidate = ({ candidate }) => {
        if (candidate?.candidate) candidates.push(candidate.candidate);
      };
      await peer.setLocalDescription(await peer.createOffer());
      const socket = await new Promise((resolve) => {
        try {
          const opened = new WebSocket('wss://192.0.2.1/');
          opened.onopen = () => resolve('open');
          opened.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return { candidates, socket };
    });
    expect(outcome).toEqual({ candidates: [], socket: 'refused' });
  });

  test('a message that is no call, or calls something unknown, changes nothing', async () => {
    await started.page.evaluate(() => {
      const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
      for (const nonsense of [null, 7, 'lock', [], { id: 'x', call: 'host.quit' }, { id: 1 }]) {
        luwteBridge.toHost(nonsense as never);
      }
    });
    expect(await askHost('host.constructor', {})).toMatchObject({
      error: { code: 'call.unknown' },
    });
    expect(await askHost('host.vault.unlock', {})).toMatchObject({
      error: { code: 'call.unknown' },
    });
    expect(await askHost('host.copy', { text: 7 })).toMatchObject({
      error: { code: 'call.invalid' },
    });
  });
});

describe('what the host does for the page', () => {
  test('it tells its state, with tokens instead of paths to use', async () => {
    const state = await askHost('host.state', {});
    expect(state).toMatchObject({
      ok: true,
      value: {
        kind: 'chromium',
        locale: 'nl',
        autoLockMinutes: 5,
        vaults: [],
        defaultFolder: { label: started.paths.vaults },
        demo: null,
      },
    });
  });

  test('text put on the clipboard for a while is gone after that while', async () => {
    await askHost('host.copy', { text: 'veilig huis', clearAfterSeconds: 1 });
    expect(await started.shell.clipboard.read()).toBe('veilig huis');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await started.shell.clipboard.read()).toBe('');
  });

  test('a page cannot read the clipboard by itself', async () => {
    const outcome = await started.page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });
});

describe('the program asks for a path with a dialog of its own', () => {
  /** Asks for a path, waits for the dialog and gives its id and what is suggested. */
  async function openDialog(kind: string, suggestedName?: string) {
    const heard = await hearHost(started.page);
    await started.page.evaluate(
      (input) => {
        const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
        luwteBridge.toHost({ id: 77, call: 'host.choosePath', input });
      },
      { kind, suggestedName },
    );
    await expect.poll(heard).toHaveLength(1);
    const [event] = await heard();
    if (event?.event !== 'ask-path') throw new Error('no dialog was asked for');
    return event.ask;
  }

  test('folders can be looked into only while it is open', async () => {
    mkdirSync(join(started.paths.vaults, 'Oud.luwte'), { recursive: true });
    const { id, suggested } = await openDialog('vault');
    expect(suggested).toBe(started.paths.vaults);
    expect(await askHost('host.listFolder', { id, path: suggested })).toMatchObject({
      value: { path: suggested, parent: started.paths.root, folders: [], vaults: ['Oud.luwte'] },
    });
    await askHost('host.answerPath', { id, path: null });
    expect(await askHost('host.listFolder', { id, path: suggested })).toMatchObject({
      error: { code: 'host.no-dialog' },
    });
  });

  test('a path that will not do is refused and can be given again', async () => {
    const { id } = await openDialog('folder');
    const answer = (path: string) => askHost('host.answerPath', { id, path });
    const refused = (problem: string) => ({ value: { accepted: false, problem } });
    expect(await answer('vaults')).toMatchObject(refused('not-absolute'));
    expect(await answer(join(started.paths.root, 'nergens'))).toMatchObject(refused('missing'));
    expect(await answer(started.paths.vaults)).toMatchObject({
      value: { accepted: true, problem: null },
    });
  });

  test('the page is printed to the file that was chosen, once', async () => {
    const { id, suggested } = await openDialog('save-pdf', '../Plan: "Anna"');
    expect(suggested).toBe(join(started.paths.vaults, 'Plan Anna.pdf'));
    const chosen = started.page.evaluate(
      () =>
        new Promise<{ token: string; label: string }>((resolve) => {
          const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
          luwteBridge.onHost((message) => {
            if ('ok' in message && message.ok && message.id === 77) resolve(message.value as never);
          });
        }),
    );
    await started.page.evaluate(
      (input) => {
        const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
        luwteBridge.toHost({ id: 78, call: 'host.answerPath', input });
      },
      { id, path: suggested },
    );
    const { token, label } = await chosen;
    expect(label).toBe(suggested);
    const printed = await askHost('host.printToPdf', { target: token });
    expect(printed).toMatchObject({ ok: true, value: { bytes: statSync(suggested).size } });
    expect(readFileSync(suggested, 'latin1')).toMatch(/^%PDF-1\./);
    expect(await askHost('host.printToPdf', { target: token })).toMatchObject({
      error: { code: 'folder.not-found' },
    });
  });

  test('a token for one thing opens no other', async () => {
    const { value } = await askHost('host.state', {});
    const { defaultFolder } = value as { defaultFolder: { token: string } };
    expect(await askHost('host.printToPdf', { target: defaultFolder.token })).toMatchObject({
      error: { code: 'folder.not-found' },
    });
  });
});
