import { useEffect, useRef, useState } from 'react';
import { LuwteError } from '../../../contract/errors.ts';
import type { Progress } from '../../../contract/procedure.ts';

interface LongWorkState<Result> {
  /** How far it is; null while nothing is going on. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: Result | null;
  readonly error: unknown;
  readonly cancelled: boolean;
}

/** What long work is told and may ask. */
export interface WorkControl {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const nothing = { progress: null, result: null, error: null, cancelled: false };

/** Work that takes a while: how far it is, what came of it, and the way to stop it. */
export function useLongWork<Result>(work: (control: WorkControl) => Promise<Result>) {
  const [state, setState] = useState<LongWorkState<Result>>(nothing);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ ...nothing, progress: { done: 0, total: 0 } });
    try {
      const result = await work({
        signal: control.signal,
        onProgress: ({ done, total = done }) =>
          setState((now) => ({ ...now, progress: { done, total } })),
      });
      setState({ ...nothing, result });
    } catch (error) {
      const cancelled = error instanceof LuwteError && error.code === 'call.cancelled';
      setState({ ...nothing, error: cancelled ? null : error, cancelled });
    } finally {
      running.current = null;
    }
  };
  return {
    ...state,
    start,
    cancel: () => running.current?.abort(),
    reset: () => setState(nothing),
  };
}
