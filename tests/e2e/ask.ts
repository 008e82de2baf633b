import type { Page } from 'playwright-core';
import type { LuwteBridge } from '../../contract/bridge.ts';
import type { HostEvent } from '../../contract/wire.ts';

/** An answer as it comes over the bridge. */
export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

/**
 * Asks `feature.procedure` over the bridge, as a script in the page could. It takes the page's place
 * as listener: until the next load, the page itself hears nothing of that side.
 */
export function ask(page: Page, call: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    ([name, given]) =>
      new Promise<Answer>((resolve) => {
        const { luwteBridge } = window as unknown as { luwteBridge: LuwteBridge };
        const toHost = name.startsWith('host.');
        const id = -Math.ceil(Math.random() * 1_000_000_000);
        const listen = toHost ? luwteBridge.onHost : luwteBridge.onVault;
        listen((message) => {
          if ('id' in message && message.id === id && 'ok' in message) resolve(message);
        });
        const send = toHost ? luwteBridge.toHost : luwteBridge.toVault;
        send({ id, call: name, input: given });
      }),
    [call, input] as const,
  );
}

/** Makes and opens a vault in the place the program offers; gives the token of its folder. */
export async function openNewVault(page: Page, passphrase: string): Promise<string> {
  const state = await ask(page, 'host.state', {});
  const { defaultFolder } = state.value as { defaultFolder: { token: string } };
  const made = await ask(page, 'vault.create', {
    folder: defaultFolder.token,
    vaultName: 'Proef',
    memberName: 'M. de Boer',
    passphrase,
  });
  const { recoveryCode } = made.value as { recoveryCode: string };
  const finished = await ask(page, 'vault.finishSetup', { recoveryCode });
  return (finished.value as { token: string }).token;
}

/** Hears what the host tells unasked from now until the next load. */
export async function hearHost(page: Page): Promise<() => Promise<HostEvent[]>> {
  await page.evaluate(() => {
    const scope = window as unknown as { luwteBridge: LuwteBridge; heard: unknown[] };
    scope.heard = [];
    scope.luwteBridge.onHost((message) => {
      if ('event' in message) scope.heard.push(message);
    });
  });
  return () => page.evaluate(() => (window as unknown as { heard: HostEvent[] }).heard);
}
