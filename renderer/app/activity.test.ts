import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportActivity } from './activity.ts';

describe('what the user does', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told at once, at most every 15 seconds, and at the end of a busy stretch', () => {
    const target = new EventTarget();
    const report = vi.fn();
    const stop = reportActivity(target, report);
    target.dispatchEvent(new Event('keydown'));
    expect(report).toHaveBeenCalledTimes(1);
    for (let second = 0; second < 14; second += 1) {
      vi.advanceTimersByTime(1_000);
      target.dispatchEvent(new Event('pointermove'));
    }
    expect(report).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(report).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(60_000);
    expect(report).toHaveBeenCalledTimes(2);
    stop();
    target.dispatchEvent(new Event('keydown'));
    expect(report).toHaveBeenCalledTimes(2);
  });
});
