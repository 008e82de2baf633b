import type { z } from 'zod';
import type { Compartment, Role } from './common.ts';
import type { JournalAction, ObjectKind } from './journal-terms.ts';

/** Which object a view concerns, taken from the validated input. Absent parts stay empty in the journal. */
export interface JournalSubject {
  readonly client?: string | undefined;
  readonly id?: string | undefined;
  /** What was asked for, e.g. the words of a search. Stored encrypted, in the journal only. */
  readonly detail?: string | undefined;
}

/**
 * How a call enters the journal.
 * - `view`: the dispatcher writes one entry before the result leaves the vault process;
 *   the same view within five minutes is counted on that entry.
 * - `handler`: the handler writes what changed; the dispatcher fails the call if it wrote nothing.
 * - `none`: nothing of a client is seen or changed; `why` says so.
 */
export type JournalRule<Input> =
  | {
      readonly kind: 'view';
      readonly action: Extract<JournalAction, 'read' | 'search'>;
      readonly object: ObjectKind;
      subject(input: Input): JournalSubject;
    }
  | { readonly kind: 'handler' }
  | { readonly kind: 'none'; readonly why: string };

/** How far into a file a call reaches. A secret address asks for a reason of its own. */
export type Reach = 'file' | 'secret-address';

/** One thing the renderer may ask. */
export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  /** The database it runs in, inside one transaction; `none` for calls that need no open vault. */
  readonly compartment: Compartment | 'none';
  /** Who may call it, on top of holding the compartment's grant. */
  readonly roles: readonly Role[] | 'all';
  readonly journal: JournalRule<z.output<Input>>;
  /** Whose file it concerns, where neither the journal rule nor `input.clientId` says so. */
  client?(input: z.output<Input>): string | null;
  /** `file` unless it says otherwise. */
  readonly reach?: Reach;
  /**
   * Long work manages its own transactions: it gets the connection instead of a
   * transaction, may report progress and be cancelled.
   */
  readonly long?: true;
}

export type Feature = Readonly<Record<string, Procedure>>;

/** Declares a procedure; exists for its inference. */
export function procedure<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Rest extends Omit<Procedure<Input, Output>, 'input' | 'output'>,
>(
  definition: { readonly input: Input; readonly output: Output } & Rest,
): { readonly input: Input; readonly output: Output } & Rest {
  return definition;
}

export type InputOf<P extends Pick<Procedure, 'input'>> = z.input<P['input']>;
export type ParsedInputOf<P extends Pick<Procedure, 'input'>> = z.output<P['input']>;
export type OutputOf<P extends Pick<Procedure, 'output'>> = z.output<P['output']>;

/** Progress of long work. `total` is absent while it is unknown. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total?: number | undefined;
}

/** The part of the platform's `AbortSignal` that a call uses. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The typed client of a feature: `luwte.clients.list({…})`. Rejects with `LuwteError`. */
export type ClientOf<F extends Feature> = {
  readonly [Name in keyof F]: (
    input: InputOf<F[Name]>,
    options?: CallOptions,
  ) => Promise<OutputOf<F[Name]>>;
};
