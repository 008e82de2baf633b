import { fork } from 'node:child_process';
import type { VaultProcess, VaultProcessEnd } from './shell.ts';
import { vaultEnvironment } from './vault-environment.ts';

/** A vault process that also carries the page's messages, over the one channel it has. */
export interface RelayedVault extends VaultProcess {
  readonly sendFromPage: (message: unknown) => void;
  readonly onPageMessage: (listener: (message: unknown) => void) => void;
}

/** Starts the vault process as a child of Node: no arguments, no environment, nothing on disk. */
export function forkVault(entry: string): RelayedVault {
  const child = fork(entry, [], {
    env: vaultEnvironment(process.env),
    execArgv: [],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let toHost: (message: unknown) => void = () => undefined;
  let toPage: (message: unknown) => void = () => undefined;
  child.on('message', (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'page' in message) toPage(message.page);
    else toHost(message);
  });
  const ended = new Promise<VaultProcessEnd>((resolve) => {
    child.once('exit', (code) => resolve({ code }));
    child.once('error', () => resolve({ code: null }));
  });
  // A message to a process that is ending is lost; that it ended is told by `ended`.
  const send = (message: object) => {
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    pid: child.pid,
    ended,
    send: (message) => send(message as object),
    onMessage: (listener) => {
      toHost = listener;
    },
    sendFromPage: (message) => send({ page: message }),
    onPageMessage: (listener) => {
      toPage = listener;
    },
    kill: () => child.kill('SIGKILL'),
  };
}
