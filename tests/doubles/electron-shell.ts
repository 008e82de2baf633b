import type { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import { startElectronShell } from '../../electron/shell/electron.ts';
import type { AppWindow, PageRequest, Shell } from '../../electron/shell/shell.ts';
import { FakeElectron, type FakeWindow } from './electron.ts';

/** The real shell over a stand-in for Electron, with its window open. */
export interface OpenShell {
  readonly electron: FakeElectron;
  readonly shell: Shell;
  readonly page: AppWindow;
  readonly window: FakeWindow;
  /** What the page asked for. */
  readonly asked: readonly PageRequest[];
}

export async function openShell(): Promise<OpenShell> {
  const electron = new FakeElectron();
  const asked: PageRequest[] = [];
  const options = { preload: '/app/preload.cjs', platform: 'darwin' } as const;
  const shell = await startElectronShell(electron.api, options);
  if (!shell) throw new Error('it runs already');
  const page = await shell.openWindow({
    title: 'Luwte',
    width: 1280,
    height: 800,
    serve: (request) => {
      asked.push(request);
      return { status: 200, headers: { 'x-test': '1' }, body: Buffer.from('page') };
    },
  });
  const [window] = electron.windows;
  if (!window) throw new Error('no window was opened');
  return { electron, shell, page, window, asked };
}

/** Whether a listener prevents an event. */
export function prevented(emitter: EventEmitter, name: string, ...values: unknown[]): boolean {
  const event = { preventDefault: vi.fn() };
  emitter.emit(name, event, ...values);
  return event.preventDefault.mock.calls.length > 0;
}
