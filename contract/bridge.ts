import type { HostEvent, Reply, Request } from './wire.ts';

/**
 * All that the page has of the outside: four functions that carry plain JSON. The host puts it on
 * the window before the page's first script runs, the same under Electron and Chromium.
 */
export interface LuwteBridge {
  /** A call of the vault process. */
  readonly toVault: (message: Request) => void;
  /** A call of the host (feature `host`). */
  readonly toHost: (message: Request) => void;
  /** What the vault process answers. One listener: a second call replaces the first. */
  readonly onVault: (listener: (message: Reply) => void) => void;
  /** What the host answers or tells unasked. One listener: a second call replaces the first. */
  readonly onHost: (listener: (message: Reply | HostEvent) => void) => void;
}

/** The name of the bridge on `window`. */
export const bridgeName = 'luwteBridge';
