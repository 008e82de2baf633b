import type { Event } from 'electron';
import type { ElectronApi } from './electron-api.ts';
import type { PowerEvent } from './shell.ts';

/** How often Linux, which does not tell of a locked screen, is asked. */
const screenCheckMilliseconds = 2_000;

export interface PowerListener {
  readonly onPower: (event: PowerEvent) => void;
  /** The machine is held up until the program has ended. */
  readonly onShutdown: () => void;
}

/** Tells when the computer sleeps, its screen locks, another user comes or the session ends. */
export function watchPower(
  { powerMonitor }: Pick<ElectronApi, 'powerMonitor'>,
  platform: NodeJS.Platform,
  { onPower, onShutdown }: PowerListener,
): void {
  powerMonitor.on('suspend', () => onPower('suspend'));
  powerMonitor.on('lock-screen', () => onPower('screen-lock'));
  powerMonitor.on('user-did-resign-active', () => onPower('user-switch'));
  // macOS and Linux wait for who prevents the event. Electron documents it; its typings leave it out.
  const events: NodeJS.EventEmitter = powerMonitor;
  events.on('shutdown', (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    onPower('session-end');
    onShutdown();
  });
  if (platform !== 'linux') return;
  let wasLocked = false;
  const timer = setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(60) === 'locked';
    if (isLocked && !wasLocked) onPower('screen-lock');
    wasLocked = isLocked;
  }, screenCheckMilliseconds);
  timer.unref();
}
