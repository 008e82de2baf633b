import type { VaultContract } from '../../contract/index.ts';
import type { CallOptions, ClientOf } from '../../contract/procedure.ts';
import type { Dispatch } from './dispatch.ts';

export type LocalClient = {
  readonly [F in keyof VaultContract]: ClientOf<VaultContract[F]>;
};

/**
 * The typed client of the page, without a page: every call goes straight to the dispatcher, with
 * its checks and its journal. For the demo vault, the bench and the tests.
 */
export function createLocalClient(dispatch: Dispatch): LocalClient {
  const feature = (name: string) =>
    new Proxy({}, { get: (_, procedure) => callOf(dispatch, `${name}.${String(procedure)}`) });
  // The proxies answer to every name; the type says which names there are.
  return new Proxy({}, { get: (_, name) => feature(String(name)) }) as LocalClient;
}

function callOf(dispatch: Dispatch, call: string) {
  return (input: unknown, options: CallOptions = {}) => {
    const abort = new AbortController();
    options.signal?.addEventListener('abort', () => abort.abort());
    return dispatch(call, input, {
      signal: abort.signal,
      progress: (progress) => options.onProgress?.(progress),
    });
  };
}
