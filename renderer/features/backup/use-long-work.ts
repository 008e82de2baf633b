import { useRef, useState } from 'react';
import { LuwteError } from '../../../contract/errors.ts';
import type { CallOptions, Progress } from '../../../contract/procedure.ts';

export interface LongWorkState<Result> {
  /** How far it is; null when nothing is under way. */
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  /** Whether the last attempt was stopped by the user. */
  readonly cancelled: boolean;
  readonly error: unknown;
  readonly result: Result | null;
}

export interface LongWork<Result> {
  readonly state: LongWorkState<Result>;
  /** Does nothing while work is under way. */
  readonly run: (work: (options: CallOptions) => Promise<Result>) => Promise<void>;
  readonly cancel: () => void;
  /** Takes the outcome of the last time off the screen. */
  readonly clear: () => void;
}

const idle = { progress: null, cancelling: false, cancelled: false, error: null, result: null };
const begun: Progress = { step: 'copy', done: 0 };

/** Work that takes its time: how far it is, the way to stop it, and what came of it. */
export function useLongWork<Result>(): LongWork<Result> {
  const [state, setState] = useState<LongWorkState<Result>>(idle);
  const running = useRef<AbortController>(null);
  const run = async (work: (options: CallOptions) => Promise<Result>) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ ...idle, progress: begun });
    const onProgress = (progress: Progress) => setState((before) => ({ ...before, progress }));
    try {
      const result = await work({ signal: control.signal, onProgress });
      setState({ ...idle, result });
    } catch (error) {
      const cancelled = error instanceof LuwteError && error.code === 'call.cancelled';
      setState({ ...idle, cancelled, error: cancelled ? null : error });
    } finally {
      running.current = null;
    }
  };
  return {
    state,
    run,
    cancel: () => {
      setState((before) => ({ ...before, cancelling: true }));
      running.current?.abort();
    },
    clear: () => {
      if (!running.current) setState(idle);
    },
  };
}
