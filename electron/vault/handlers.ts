import type { Feature, OutputOf, ParsedInputOf, Progress } from '../../contract/procedure.ts';
import type { CommonTables } from './db/common-tables.ts';
import type { Connection, RecordContext, Surroundings } from './db/connection.ts';
import type { DeviceSecrets } from './keys/device-secret.ts';
import type { Session } from './session.ts';

/** What a call that needs no open vault gets. */
export interface CallContext {
  readonly surroundings: Surroundings;
  readonly deviceSecrets: DeviceSecrets;
  readonly resolvePath: (token: string) => string;
  /** A token for a path that came about in the vault process, such as a vault just made. */
  readonly registerPath: (path: string) => string;
  readonly progress: (progress: Progress) => void;
  /** Aborted when the user cancels; work checks it between steps and throws `call.cancelled`. */
  readonly signal: AbortSignal;
}

/** What long work gets besides the connection of its compartment. */
export interface LongContext<Tables extends CommonTables = CommonTables> extends CallContext {
  readonly session: Session;
  readonly connection: Connection<Tables>;
}

type ContextOf<Procedure, Tables extends CommonTables> = Procedure extends {
  readonly compartment: 'none';
}
  ? CallContext
  : Procedure extends { readonly long: true }
    ? LongContext<Tables>
    : RecordContext<Tables>;

/** The handlers of a feature, one a procedure. */
export type Handlers<F extends Feature, Tables extends CommonTables = CommonTables> = {
  readonly [Name in keyof F]: (
    context: ContextOf<F[Name], Tables>,
    input: ParsedInputOf<F[Name]>,
  ) => Promise<OutputOf<F[Name]>>;
};
