import type { WebContents } from 'electron';

/** How long the end of a page's process is waited for; by then it is gone or never will be. */
const endMilliseconds = 500;

export interface PageProcess {
  /** The page crashed or was killed, but not by `end`. */
  readonly onCrash: (listener: () => void) => void;
  /**
   * Ends the process of the page and with it what it held: a page that is only loaded anew may stay
   * in the same memory, and one that hangs would stay on screen.
   */
  readonly end: () => Promise<void>;
}

/** Keeps watch over the process behind a page; `onGone` hears of each end of it, first. */
export function keepPage(contents: WebContents, onGone: () => void): PageProcess {
  let onCrash: () => void = () => undefined;
  let ended: (() => void) | null = null;
  contents.on('render-process-gone', (_event, { reason }) => {
    onGone();
    if (ended) ended();
    else if (reason !== 'clean-exit') onCrash();
  });
  return {
    onCrash: (listener) => {
      onCrash = listener;
    },
    end: async () => {
      const pid = contents.getOSProcessId();
      // Before the first load there is no process, or one that holds nothing yet.
      if (pid <= 0 || contents.getURL() === '' || contents.isCrashed()) return;
      const gone = new Promise<void>((resolve) => {
        ended = resolve;
        setTimeout(resolve, endMilliseconds).unref();
      });
      killHard(pid);
      await gone;
      ended = null;
    },
  };
}

/** Electron's own way writes a crash report where it can. */
function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended just now, which is what was wanted.
  }
}
