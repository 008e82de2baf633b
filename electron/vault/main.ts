import { lineToHost } from './control.ts';
import { asLuwteError } from './dispatch.ts';
import { runVaultProcess } from './vault-process.ts';

// The vault process: the only one that holds keys and open databases. Locking ends it.

// Without a listener Node would open its debugger to whoever sends this signal, and with it every key.
process.on('SIGUSR1', () => undefined);

// Node would print the message too, and that may hold what was being worked on.
process.on('uncaughtException', (error) => {
  asLuwteError(error);
  process.exit(1);
});

const line = lineToHost(process);
if (!line) {
  process.stderr.write('The vault process is started by Luwte itself.\n');
  process.exitCode = 2;
} else {
  const { end } = runVaultProcess(line, (status) => process.exit(status));
  // A terminal tells all processes at once to stop; the databases are closed first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
