import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Progress } from './procedure.ts';

/**
 * The messages between page and vault process (and page and host): plain JSON.
 * `call` is `feature.procedure`. Calls of the feature `host` go to the host, all others to the vault process.
 */
export type Request =
  | { readonly id: number; readonly call: string; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly params: ErrorParams };
    };

/** What the host tells the page unasked. */
export type HostEvent =
  /** Save drafts now, then call `host.readyToLock`; the host locks anyway after two seconds. */
  | { readonly event: 'about-to-lock'; readonly reason: LockReason }
  /** Auto-lock is near: seconds left. */
  | { readonly event: 'idle-warning'; readonly seconds: number }
  | { readonly event: 'vault-process-ended' }
  /** Chromium host only: show the program's own path dialog. */
  | { readonly event: 'ask-path'; readonly ask: PathQuestion };

export const lockReasons = [
  'asked',
  'panic',
  'idle',
  'suspend',
  'screen-lock',
  'user-switch',
  'session-end',
  'page-ended',
] as const;
export type LockReason = (typeof lockReasons)[number];

export interface PathQuestion {
  readonly id: number;
  readonly kind: 'folder' | 'vault' | 'backup' | 'save-pdf' | 'save-file';
  readonly suggested: string;
}
