import type { CDPSession } from 'playwright-core';
import { bindingName, pageScript, receiverName } from './chromium-page.ts';

export type Route = 'host' | 'vault';

interface BindingCalled {
  readonly name: string;
  readonly payload: string;
  readonly executionContextId: number;
}

/**
 * Carries messages between the page and this process over the browser's debugging pipe. Only the
 * top frame of the page on its own origin is heard.
 */
export class ChromiumBridge {
  readonly #cdp: CDPSession;
  readonly #trusted = new Set<number>();
  readonly #listeners = new Map<string, (message: unknown) => void>();
  #page: number | null = null;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async install(cdp: CDPSession, origin: string): Promise<ChromiumBridge> {
    const bridge = new ChromiumBridge(cdp);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId, isDefault } = (context.auxData ?? {}) as Record<string, unknown>;
      const ours = isDefault === true && frameId === frameTree.frame.id;
      if (ours && context.origin === origin) bridge.#trusted.add(context.id);
    });
    cdp.on('Runtime.executionContextDestroyed', (gone) => bridge.#forget(gone.executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => bridge.#forgetAll());
    cdp.on('Runtime.bindingCalled', (call) => bridge.#receive(call));
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript });
    return bridge;
  }

  on(route: Route, listener: (message: unknown) => void): void {
    this.#listeners.set(route, listener);
  }

  /** Lost when no page is loaded: a page that comes later asked nothing yet. */
  send(route: Route, message: unknown): void {
    if (this.#page === null) return;
    const sent = this.#cdp.send('Runtime.callFunctionOn', {
      executionContextId: this.#page,
      functionDeclaration: `function (json) { ${receiverName}(json); }`,
      arguments: [{ value: JSON.stringify({ route, message }) }],
      silent: true,
    });
    // The page went away while the message was on its way, which is the same as being too late.
    sent.catch(() => undefined);
  }

  #receive({ name, payload, executionContextId }: BindingCalled): void {
    if (name !== bindingName || !this.#trusted.has(executionContextId)) return;
    const parcel = readParcel(payload);
    this.#page = executionContextId;
    if (parcel) this.#listeners.get(parcel.route)?.(parcel.message);
  }

  #forget(context: number): void {
    this.#trusted.delete(context);
    if (this.#page === context) this.#page = null;
  }

  #forgetAll(): void {
    this.#trusted.clear();
    this.#page = null;
  }
}

/** What a page sent, or null when it is no parcel: a compromised page may send anything. */
function readParcel(payload: string): { route: string; message: unknown } | null {
  try {
    const parcel: unknown = JSON.parse(payload);
    if (typeof parcel !== 'object' || parcel === null) return null;
    const { route, message } = parcel as Record<string, unknown>;
    return typeof route === 'string' ? { route, message } : null;
  } catch {
    return null;
  }
}
