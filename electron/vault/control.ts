import type { HostToVault, VaultToHost } from '../../contract/control.ts';

/** A line to the page. */
export interface PageLine {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** What the vault process hears from its host. */
export interface HostListener {
  readonly onControl: (message: Exclude<HostToVault, { readonly page: unknown }>) => void;
  readonly onPage: (line: PageLine) => void;
  /** The host is gone. */
  readonly onGone: () => void;
}

/** The line to the host, the same under Electron and as a forked process. */
export interface HostLine {
  readonly send: (message: VaultToHost) => void;
  readonly listen: (listener: HostListener) => void;
}

/** The part of Electron's `MessagePortMain` that is used; this layer knows no Electron. */
interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
}
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: HostToVault; readonly ports: readonly Port[] }) => void,
  ): void;
  postMessage(message: unknown): void;
}

/** The host's line, whichever way this process was started; null when no host started it. */
export function lineToHost(own: NodeJS.Process): HostLine | null {
  if ('parentPort' in own && own.parentPort) return electronLine(own.parentPort as ParentPort);
  return own.send ? forkLine(own) : null;
}

function electronLine(parent: ParentPort): HostLine {
  return {
    send: (message) => parent.postMessage(message),
    listen: ({ onControl, onPage }) => {
      // Electron ends a utility process together with its host, so no one needs to hear of that.
      parent.on('message', ({ data, ports }) => {
        const [port] = ports;
        if ('control' in data) onControl(data);
        if (port) {
          onPage({
            send: (message) => port.postMessage(message),
            onMessage: (listener) => {
              port.on('message', (event) => listener(event.data));
              port.start();
            },
          });
        }
      });
    },
  };
}

function forkLine(own: NodeJS.Process): HostLine {
  // A host that went away is told by `disconnect`; what was on its way to it is lost with it.
  const send = (message: VaultToHost) => {
    if (own.connected) own.send?.(message, undefined, undefined, () => undefined);
  };
  return {
    send,
    listen: ({ onControl, onPage, onGone }) => {
      let fromPage: (message: unknown) => void = () => undefined;
      onPage({
        send: (message) => send({ page: message } as VaultToHost),
        onMessage: (listener) => {
          fromPage = listener;
        },
      });
      own.on('message', (message: HostToVault) => {
        if ('page' in message) fromPage(message.page);
        else onControl(message);
      });
      own.on('disconnect', onGone);
    },
  };
}
