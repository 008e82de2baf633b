import type { Luwte } from '../../contract/index.ts';
import type { CallOptions } from '../../contract/procedure.ts';
import { type Transport, theTransport } from './transport.ts';

/**
 * Makes the typed client. It knows the contract's types only: names become messages, so that
 * the page does not carry every schema.
 */
export function clientOver(transport: () => Transport): Luwte {
  const feature = (featureName: string) =>
    new Proxy(
      {},
      {
        get: (_, name) =>
          typeof name === 'string'
            ? (input: unknown, options?: CallOptions) =>
                transport().call(`${featureName}.${name}`, input, options)
            : undefined,
      },
    );
  return new Proxy({} as Luwte, {
    get: (_, name) => (typeof name === 'string' ? feature(name) : undefined),
  });
}

/** Everything the program can be asked: `luwte.clients.list({})`. Rejects with `LuwteError`. */
export const luwte = clientOver(theTransport);

type AnyCall = (input: never, options?: CallOptions) => Promise<unknown>;
type CallNamed<F extends keyof Luwte, N extends keyof Luwte[F]> = Luwte[F][N] extends AnyCall
  ? Luwte[F][N]
  : never;

/** What `useQuery` needs to ask `feature.name`: `useQuery(queryOf('clients', 'get', { id }))`. */
export function queryOf<F extends keyof Luwte & string, N extends keyof Luwte[F] & string>(
  feature: F,
  name: N,
  input: Parameters<CallNamed<F, N>>[0],
) {
  const call = luwte[feature][name] as CallNamed<F, N>;
  return {
    queryKey: [feature, name, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(input as never, { signal }) as ReturnType<CallNamed<F, N>>,
  };
}
