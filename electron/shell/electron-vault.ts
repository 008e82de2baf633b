import type { UtilityProcess } from 'electron';
import type { ElectronApi } from './electron-api.ts';
import type { VaultProcess, VaultProcessEnd } from './shell.ts';
import { vaultEnvironment } from './vault-environment.ts';

/** The process behind a vault process, for handing it a port. */
const utilities = new WeakMap<VaultProcess, UtilityProcess>();

/** Starts the vault process: no arguments, no environment of the host, no network session. */
export function forkUtility(
  { utilityProcess }: Pick<ElectronApi, 'utilityProcess'>,
  entry: string,
): VaultProcess {
  const child = utilityProcess.fork(entry, [], {
    env: vaultEnvironment(process.env),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit'],
    serviceName: 'Luwte vault',
  });
  let toHost: (message: unknown) => void = () => undefined;
  // Without a listener Electron would show what V8 reports of its end, and with it what was in memory.
  child.on('error', () => undefined);
  child.on('message', (message: unknown) => toHost(message));
  const ended = new Promise<VaultProcessEnd>((resolve) => {
    child.once('exit', (code) => resolve({ code }));
  });
  const vault: VaultProcess = {
    get pid() {
      return child.pid;
    },
    ended,
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      toHost = listener;
    },
    kill: () => killHard(child),
  };
  utilities.set(vault, child);
  return vault;
}

/** Electron's own `kill` asks politely; what is busy deriving a key would not hear it. */
function killHard(child: UtilityProcess): void {
  if (child.pid === undefined) child.kill();
  else process.kill(child.pid, 'SIGKILL');
}

export function utilityOf(vault: VaultProcess): UtilityProcess {
  const utility = utilities.get(vault);
  if (!utility) throw new Error('a vault process of another shell');
  return utility;
}
