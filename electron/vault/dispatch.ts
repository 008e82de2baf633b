import { LuwteError } from '../../contract/errors.ts';
import type { JournalBasis } from '../../contract/journal-terms.ts';
import type { Feature, Procedure, Progress } from '../../contract/procedure.ts';
import type { Connection, RecordContext, Surroundings } from './db/connection.ts';
import { sqliteCode } from './db/open.ts';
import type { CallContext, LongContext } from './handlers.ts';
import { type DeviceSecrets, noDeviceSecrets } from './keys/device-secret.ts';
import type { Paths } from './paths.ts';
import { connectionOf, type Session } from './session.ts';

/** A feature as the dispatcher sees it: procedures and handlers under the same names. */
export interface Served {
  readonly procedures: Feature;
  /** Typed at the feature (`Handlers`); the input is what the procedure's schema gave. */
  readonly handlers: Readonly<Record<string, (context: never, input: never) => Promise<unknown>>>;
}

export interface DispatchOptions {
  readonly features: Readonly<Record<string, Served>>;
  readonly session: () => Session | null;
  readonly surroundings: Surroundings;
  readonly paths: Paths;
  /** None unless given. */
  readonly deviceSecrets?: DeviceSecrets;
}

export interface CallControl {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export type Dispatch = (call: string, input: unknown, control: CallControl) => Promise<unknown>;

type Handler = (context: unknown, input: unknown) => Promise<unknown>;

/**
 * Makes the one way into the vault: validates the input, authorises, runs the handler in a
 * transaction, journals. Rejects with `LuwteError`, whatever went wrong.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  return async (call, input, control) => {
    let where: Procedure['compartment'] = 'none';
    try {
      const { procedure, handler } = find(options.features, call);
      where = procedure.compartment;
      const parsed = procedure.input.safeParse(input);
      if (!parsed.success) throw new LuwteError('call.invalid');
      const callContext: CallContext = {
        ...control,
        surroundings: options.surroundings,
        deviceSecrets: options.deviceSecrets ?? noDeviceSecrets,
        resolvePath: options.paths.resolve,
        registerPath: options.paths.register,
      };
      if (procedure.compartment === 'none') return await handler(callContext, parsed.data);
      const session = authorise(options.session(), procedure);
      const connection = connectionOf(session, procedure.compartment);
      const ground = groundOf(session, procedure, parsed.data);
      if (procedure.long) {
        const context: LongContext = { ...callContext, session, connection };
        return await handler(context, parsed.data);
      }
      const run = { procedure, handler, session, connection, ground };
      return await connection.transact(session.member, (context) =>
        runJournalled(run, context, parsed.data),
      );
    } catch (error) {
      const known = asLuwteError(error);
      if (known.code !== 'vault.database-damaged' || where === 'none') throw known;
      throw new LuwteError(known.code, { compartment: where, ...known.params });
    }
  };
}

function find(
  features: DispatchOptions['features'],
  call: string,
): { procedure: Procedure; handler: Handler } {
  const [featureName = '', name = '', ...rest] = call.split('.');
  const feature = Object.hasOwn(features, featureName) ? features[featureName] : undefined;
  const known =
    feature !== undefined &&
    rest.length === 0 &&
    Object.hasOwn(feature.procedures, name) &&
    Object.hasOwn(feature.handlers, name);
  const procedure = known ? feature.procedures[name] : undefined;
  const handler = known ? feature.handlers[name] : undefined;
  if (!procedure || !handler) throw new LuwteError('call.unknown');
  return { procedure, handler: handler as Handler };
}

function authorise(session: Session | null, procedure: Procedure): Session {
  if (!session) throw new LuwteError('vault.locked');
  if (procedure.roles !== 'all' && !procedure.roles.includes(session.member.role)) {
    throw new LuwteError('call.forbidden');
  }
  return session;
}

/** Whose file a call concerns, and on what ground the member may see it. */
interface Ground {
  readonly client: string;
  readonly basis: JournalBasis;
}

/**
 * Fails with `access.reason-needed`, and with `record.erased` or `record.merged` for whoever's file is gone: not even a
 * draft may be kept of them any more. What says nothing of a client needs no ground.
 */
function groundOf({ access }: Session, procedure: Procedure, input: unknown): Ground | null {
  const client = clientOf(procedure, input);
  if (client !== null && !tellsOfJournal(procedure) && access.isErased(client)) {
    throw new LuwteError('record.erased');
  }
  // Long work says itself what becomes of a file that is not there any more; one in a backup may be.
  const isGone = client !== null && access.mergedInto(client) !== null;
  if (isGone && !tellsOfJournal(procedure) && !procedure.long) {
    throw new LuwteError('record.merged');
  }
  if (procedure.journal.kind === 'none') return null;
  return client === null ? null : { client, basis: access.require(client, procedure.reach) };
}

/** Who saw or changed a file is told for as long as the journal is kept. */
const tellsOfJournal = ({ journal }: Procedure) =>
  journal.kind === 'view' && journal.object === 'journal';

function clientOf({ journal, client }: Procedure, input: unknown): string | null {
  if (client) return client(input);
  const subject = journal.kind === 'view' ? journal.subject(input).client : undefined;
  if (subject !== undefined) return subject;
  const named = typeof input === 'object' && input !== null && 'clientId' in input;
  return named && typeof input.clientId === 'string' ? input.clientId : null;
}

interface Run {
  readonly procedure: Procedure;
  readonly handler: Handler;
  readonly session: Session;
  readonly connection: Connection;
  readonly ground: Ground | null;
}

async function runJournalled(run: Run, records: RecordContext, input: unknown): Promise<unknown> {
  const { procedure, handler, session, connection, ground } = run;
  const rule = procedure.journal;
  const mayOpen = (client: string) => session.access.basisFor(client) !== null;
  const isOwn = (client: string) => session.access.isOwn(client);
  const team = () => session.access.activeTeam();
  const context: RecordContext = { ...records, mayOpen, isOwn, team };
  if (rule.kind === 'view') {
    const subject = rule.subject(input);
    const { action, object } = rule;
    connection.journal.view(session.member, { action, object, ...subject, basis: ground?.basis });
    return handler(context, input);
  }
  if (rule.kind === 'none') return handler(context, input);
  let written = 0;
  const journal: RecordContext['journal'] = {
    record: (event) => {
      const basis = event.basis ?? basisOf(run, event.client, event.action === 'create');
      records.journal.record({ ...event, basis });
      written += 1;
    },
  };
  const output = await handler({ ...context, journal }, input);
  if (written === 0 && !isOutdated(output)) throw new Error('the handler journalled nothing');
  return output;
}

/**
 * The ground for what a handler did. A client it came upon itself is asked for here, and all of it
 * undone when a reason is needed; who enters someone new may give them to a colleague.
 */
function basisOf(
  { session, ground }: Run,
  client: string | undefined,
  isNew: boolean,
): JournalBasis | null {
  if (client === undefined) return null;
  if (client === ground?.client) return ground.basis;
  if (session.access.isErased(client)) throw new LuwteError('record.erased');
  return isNew ? 'care-relation' : session.access.require(client);
}

/** A refused save changes nothing, so it leaves no entry of a change. */
function isOutdated(output: unknown): boolean {
  return (
    typeof output === 'object' &&
    output !== null &&
    'outcome' in output &&
    output.outcome !== 'saved'
  );
}

/** The first that fits; SQLite's extended codes begin with the plain one. */
const byResultCode: ReadonlyArray<readonly [string, LuwteError['code']]> = [
  ['SQLITE_FULL', 'vault.disk-full'],
  // No room for the shared memory beside the log.
  ['SQLITE_IOERR_SHMSIZE', 'vault.disk-full'],
  ['SQLITE_IOERR_SHORT_READ', 'vault.database-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'vault.database-damaged'],
  ['SQLITE_IOERR_DATA', 'vault.database-damaged'],
  ['SQLITE_IOERR_NOMEM', 'vault.not-enough-memory'],
  ['SQLITE_IOERR', 'vault.disk-error'],
  ['SQLITE_CORRUPT', 'vault.database-damaged'],
  ['SQLITE_NOTADB', 'vault.database-damaged'],
  ['SQLITE_READONLY', 'vault.read-only'],
  ['SQLITE_CANTOPEN', 'vault.read-only'],
  ['SQLITE_NOMEM', 'vault.not-enough-memory'],
  ['SQLITE_TOOBIG', 'record.too-long'],
];

const bySystemCode: Readonly<Record<string, LuwteError['code']>> = {
  ENOSPC: 'vault.disk-full',
  EDQUOT: 'vault.disk-full',
  EROFS: 'vault.read-only',
  EACCES: 'folder.no-permission',
  EPERM: 'folder.no-permission',
  ENOENT: 'folder.not-found',
  ENOTDIR: 'folder.not-found',
  EIO: 'vault.disk-error',
};

/** The expected failure behind an error. A programming error is told on stderr by place, never by content. */
export function asLuwteError(error: unknown): LuwteError {
  if (error instanceof LuwteError) return error;
  const sqlite = sqliteCode(error);
  const known = byResultCode.find(([prefix]) => sqlite?.startsWith(prefix));
  if (known) return new LuwteError(known[1]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const system = bySystemCode[error.code];
    if (system) return new LuwteError(system);
  }
  if (error instanceof Error)
    process.stderr.write(`${error.name} ${sqlite ?? ''}\n${placeOf(error)}\n`);
  return new LuwteError('call.failed');
}

/** Where an error came about. Its message may quote what it stumbled over, so that is left out. */
function placeOf({ stack = '', message }: Error): string {
  const end = stack.indexOf(message) + message.length;
  return stack
    .slice(end)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .join('\n');
}
