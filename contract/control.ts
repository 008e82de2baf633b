import type { Reply, Request } from './wire.ts';

/**
 * What the host tells the vault process. Under Electron these go over `parentPort` and the page has
 * a port of its own; as a forked process everything, relayed page messages too, goes over its channel.
 */
export type HostToVault =
  /**
   * First of all: the file, outside any vault, where this device keeps its id and the newest
   * generation it saw of each vault. The vault process makes it when it is missing.
   */
  | { readonly control: 'device'; readonly file: string }
  /** A path the user chose, under the token by which the page names it. */
  | { readonly control: 'path'; readonly token: string; readonly path: string }
  /** The answer to a question about this device's secrets. */
  | { readonly control: 'secret'; readonly id: string; readonly answer: SecretAnswer }
  /** Electron only: the page's `MessagePort` comes along as `ports[0]`. A later one replaces it. */
  | { readonly control: 'page-port' }
  /** Write anchors, close everything, remove the lock file and exit with status 0. */
  | { readonly control: 'shutdown' }
  /** Forked process only: a message of the page. */
  | { readonly page: Request };

/** What the vault process tells the host. */
export type VaultToHost =
  /** It listens; messages sent earlier are not lost, but answers come only now. */
  | { readonly control: 'ready' }
  /** A path that came about here (a vault made or restored), so that the host knows its token too. */
  | { readonly control: 'path'; readonly token: string; readonly path: string }
  /** A question about this device's secrets; `id` is random, so that no other process takes the answer for its own. */
  | { readonly control: 'secret'; readonly id: string; readonly question: SecretQuestion }
  /** A vault is open from here on until the process ends; `path` is its folder. */
  | { readonly control: 'opened'; readonly path: string; readonly name: string }
  /** Forked process only: an answer for the page. */
  | { readonly page: Reply };

/** What the vault process asks of the device's secrets, which the host keeps sealed by the system. */
export type SecretQuestion =
  | { readonly ask: 'store' }
  | { readonly ask: 'keep'; readonly binding: string; readonly secret: string }
  | { readonly ask: 'has'; readonly binding: string }
  | { readonly ask: 'find'; readonly binding: string };

/** `failed` is for whatever went wrong on the way; why is of no use to who waits. */
export type SecretAnswer =
  | { readonly store: 'none' | 'basic_text' | 'os' }
  | { readonly kept: boolean }
  | { readonly has: boolean }
  | { readonly secret: string }
  | { readonly missing: 'other-device' | 'lost' }
  | { readonly failed: true };
