import { describe, expect, it, vi } from 'vitest';
import type { LuwteBridge } from '../../contract/bridge.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { HostEvent, Reply, Request } from '../../contract/wire.ts';
import { clientOver } from './luwte.ts';
import { Transport } from './transport.ts';

/** The other side of the bridge: what was sent, and the way to answer. */
function makeBridge() {
  const sent: { to: 'vault' | 'host'; message: Request }[] = [];
  let fromVault: (message: Reply) => void = () => undefined;
  let fromHost: (message: Reply | HostEvent) => void = () => undefined;
  const bridge: LuwteBridge = {
    toVault: (message) => sent.push({ to: 'vault', message }),
    toHost: (message) => sent.push({ to: 'host', message }),
    onVault: (listener) => {
      fromVault = listener;
    },
    onHost: (listener) => {
      fromHost = listener;
    },
  };
  const transport = new Transport(bridge);
  /** The id of the so-manieth message, from 0. */
  const id = (index: number) => sent[index]?.message.id ?? -1;
  return {
    id,
    sent,
    transport,
    luwte: clientOver(() => transport),
    vault: (message: Reply) => fromVault(message),
    host: (message: Reply | HostEvent) => fromHost(message),
  };
}

describe('a call from the page', () => {
  it('goes to the vault process by its name and gets its own answer', async () => {
    const { luwte, sent, vault, id } = makeBridge();
    const first = luwte.clients.list({});
    const second = luwte.clients.suggestCode({});
    expect(sent.map(({ to, message }) => [to, message])).toEqual([
      ['vault', { id: id(0), call: 'clients.list', input: {} }],
      ['vault', { id: id(1), call: 'clients.suggestCode', input: {} }],
    ]);
    vault({ id: id(1), ok: true, value: { code: 'TW-2026-0001' } });
    vault({ id: id(0), ok: true, value: [] });
    expect(await first).toEqual([]);
    expect(await second).toEqual({ code: 'TW-2026-0001' });
  });

  it('of the feature host goes to the host', async () => {
    const { luwte, sent, host, id } = makeBridge();
    const done = luwte.host.quit({});
    expect(sent[0]).toMatchObject({ to: 'host', message: { call: 'host.quit' } });
    host({ id: id(0), ok: true, value: {} });
    expect(await done).toEqual({});
  });

  it('that fails rejects with its code and figures', async () => {
    const { luwte, vault, id } = makeBridge();
    const failing = luwte.clients.list({});
    vault({ id: id(0), ok: false, error: { code: 'vault.locked', params: { seconds: 5 } } });
    await expect(failing).rejects.toEqual(new LuwteError('vault.locked', { seconds: 5 }));
  });

  it('tells its progress before its answer', async () => {
    const { transport, vault, id } = makeBridge();
    const onProgress = vi.fn();
    const work = transport.call('backup.make', {}, { onProgress });
    vault({ id: id(0), progress: { step: 'copy', done: 1, total: 3 } });
    vault({ id: id(0), ok: true, value: 'done' });
    expect(await work).toBe('done');
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ step: 'copy', done: 1, total: 3 });
  });

  it('that is cancelled asks to stop, and the answer decides how it ended', async () => {
    const { transport, sent, vault, id } = makeBridge();
    const stop = new AbortController();
    const work = transport.call('imports.run', {}, { signal: stop.signal });
    stop.abort();
    expect(sent[1]).toEqual({ to: 'vault', message: { id: id(0), cancel: true } });
    vault({ id: id(0), ok: false, error: { code: 'call.cancelled', params: {} } });
    await expect(work).rejects.toMatchObject({ code: 'call.cancelled' });
  });

  it('that was cancelled before it began is never sent', async () => {
    const { transport, sent } = makeBridge();
    const work = transport.call('clients.list', {}, { signal: AbortSignal.abort() });
    await expect(work).rejects.toMatchObject({ code: 'call.cancelled' });
    expect(sent).toEqual([]);
  });

  it('fails when the vault process ends, while calls of the host go on', async () => {
    const { luwte, host, id } = makeBridge();
    const list = luwte.clients.list({});
    const settings = luwte.host.saveSettings({});
    host({ event: 'vault-process-ended' });
    await expect(list).rejects.toMatchObject({ code: 'vault.process-ended' });
    host({ id: id(1), ok: true, value: {} });
    expect(await settings).toEqual({});
  });

  it('is not mixed up by an answer that no one waits for', () => {
    const { vault } = makeBridge();
    expect(() => vault({ id: 99, ok: true, value: {} })).not.toThrow();
  });
});

describe('what the host tells', () => {
  it('reaches whoever listens, until they stop', () => {
    const { transport, host } = makeBridge();
    const heard = vi.fn();
    const stop = transport.listen(heard);
    host({ event: 'idle-warning', seconds: 30 });
    stop();
    host({ event: 'idle-warning', seconds: 29 });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ event: 'idle-warning', seconds: 30 });
  });
});
