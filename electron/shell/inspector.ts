import type { App, BrowserWindow } from 'electron';

/** What Electron offers the inspector; given from outside so that a test can stand in for it. */
export interface InspectorHost {
  readonly app: Pick<
    App,
    'commandLine' | 'exit' | 'getAppMetrics' | 'getGPUFeatureStatus' | 'getVersion' | 'on'
  >;
  readonly BrowserWindow: typeof BrowserWindow;
}

/** The one thing that may be asked through `@electron/remote`. */
export const reportName = 'luwteReport';

/** What `@electron/remote` emits before it gives something away. It reads the fields, not a method. */
interface RemoteEvent {
  returnValue: unknown;
  defaultPrevented: boolean;
}

const remoteEvents = [
  'remote-require',
  'remote-get-builtin',
  'remote-get-global',
  'remote-get-current-window',
  'remote-get-current-web-contents',
] as const;

/**
 * Refuses everything that a page could ask through `@electron/remote`, but for the report. The
 * report is a string: an object would bring its constructor along, and with that the whole process.
 */
export function guardRemote(host: InspectorHost): void {
  // Electron's typings don't know the events of this module.
  const events = host.app as unknown as NodeJS.EventEmitter;
  for (const name of remoteEvents) {
    events.on(name, (event: RemoteEvent, _contents: unknown, asked: unknown) => {
      event.defaultPrevented = true;
      if (name === 'remote-get-global' && asked === reportName) event.returnValue = report(host);
    });
  }
}

/**
 * Opens the developer's inspector: what this Electron is and which switches hold. It runs instead of
 * the program, in a clone only, so no vault is ever near it.
 */
export async function openInspector(host: InspectorHost, preload: string): Promise<void> {
  const remote = await import('@electron/remote/main');
  remote.initialize();
  guardRemote(host);
  const window = new host.BrowserWindow({
    title: 'Luwte inspector',
    width: 720,
    height: 640,
    webPreferences: {
      preload,
      partition: 'inspector',
      // The module's page side is part of the preload, as a sandboxed one can load no modules.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.on('closed', () => host.app.exit(0));
  remote.enable(window.webContents);
  await window.loadURL('data:text/html,<title>Luwte inspector</title>');
}

function report({ app }: InspectorHost): string {
  const switches = ['host-resolver-rules', 'no-sandbox', 'remote-debugging-port', 'disable-quic'];
  return JSON.stringify({
    luwte: app.getVersion(),
    versions: process.versions,
    switches: Object.fromEntries(switches.map((name) => [name, app.commandLine.hasSwitch(name)])),
    graphics: app.getGPUFeatureStatus(),
    processes: app.getAppMetrics().map(({ type, pid, memory, sandboxed }) => ({
      type,
      pid,
      memory,
      sandboxed,
    })),
  });
}
