import { z } from 'zod';
import { LuwteError } from '../../contract/errors.ts';
import { host } from '../../contract/host.ts';
import type { OutputOf, ParsedInputOf, Procedure } from '../../contract/procedure.ts';
import type { Reply } from '../../contract/wire.ts';

type Host = typeof host;

/** What the host does for each thing the page may ask of it. */
export type HostHandlers = {
  readonly [Name in keyof Host]: (
    input: ParsedInputOf<Host[Name]>,
  ) => OutputOf<Host[Name]> | Promise<OutputOf<Host[Name]>>;
};

const callSchema = z.object({ id: z.number().int(), call: z.string(), input: z.unknown() });
const procedures: Readonly<Record<string, Procedure>> = host;

/**
 * Answers a message of the page. What is no call gets no answer: a whole page sends none, and a
 * broken one is owed none. Host calls are short, so a wish to cancel is passed over as well.
 */
export async function answerHostCall(
  handlers: HostHandlers,
  message: unknown,
): Promise<Reply | null> {
  const call = callSchema.safeParse(message);
  if (!call.success) return null;
  const { id } = call.data;
  try {
    return { id, ok: true, value: await run(handlers, call.data.call, call.data.input) };
  } catch (error) {
    const { code, params } = error instanceof LuwteError ? error : unexpected(error);
    return { id, ok: false, error: { code, params } };
  }
}

async function run(handlers: HostHandlers, call: string, input: unknown): Promise<unknown> {
  const [feature, name = '', ...rest] = call.split('.');
  const procedure = Object.hasOwn(procedures, name) ? procedures[name] : undefined;
  if (feature !== 'host' || rest.length > 0 || !procedure) throw new LuwteError('call.unknown');
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) throw new LuwteError('call.invalid');
  const handler = handlers[name as keyof Host] as (input: unknown) => unknown;
  return handler(parsed.data);
}

/** A programming error is told on stderr by place; its message might hold a path. */
function unexpected(error: unknown): LuwteError {
  const places = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const own = places.filter((line) => /^\s+at /.test(line)).slice(0, 6);
  process.stderr.write(`${error instanceof Error ? error.name : 'error'}\n${own.join('\n')}\n`);
  return new LuwteError('call.failed');
}
