/** How this process was started. */
export interface Start {
  /** The arguments after the program's own path. */
  readonly arguments: readonly string[];
  /** What Node itself was told. */
  readonly nodeArguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The address of a debugger that is attached already. */
  readonly inspectorUrl: string | undefined;
}

/** Everything that may stand on the command line. Chromium and Node have hundreds of other switches. */
const admitted = new Set([
  '--demo',
  '--inspector',
  '--disable-gpu',
  '--force-device-scale-factor',
  '--lang',
  '--ozone-platform',
  '--ozone-platform-hint',
]);

/**
 * Variables that would take the sandbox away, write what happens inside to a file or terminal, or run
 * other code in it. Electron and Node read them before the program runs.
 */
const refusedVariables = [
  'ELECTRON_DISABLE_SANDBOX',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_LOG_FILE',
  'ELECTRON_RUN_AS_NODE',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'NODE_REDIRECT_WARNINGS',
  'NODE_V8_COVERAGE',
];

const dangerousNodeOption =
  /inspect|require|import|loader|report|snapshot|trace|cpu-prof|heap|(^|\s)-r\b/;

/**
 * What in this start would let someone look into or steer the program; null when it may go on.
 * A switch is refused unless it is known to be harmless.
 */
export function refusedStart(start: Start): string | null {
  const argument = start.arguments.find(
    (given) => given.startsWith('-') && !isAdmitted(given) && !given.startsWith('-psn_'),
  );
  if (argument) return withoutValue(argument);
  const nodeArgument = start.nodeArguments.find((given) => dangerousNodeOption.test(given));
  if (nodeArgument) return withoutValue(nodeArgument);
  if (dangerousNodeOption.test(start.environment['NODE_OPTIONS'] ?? '')) return 'NODE_OPTIONS';
  const variable = refusedVariables.find((name) => start.environment[name] !== undefined);
  if (variable) return variable;
  return start.inspectorUrl === undefined ? null : 'a debugger';
}

/** What the user reads; the settings, and so the language, are not known yet. */
export function refusalMessage(refused: string): string {
  return (
    `Luwte start niet met ${refused}: dat zou anderen laten meekijken. Start het programma zonder.\n` +
    `Luwte does not start with ${refused}: it would let others look in. Start the program without it.`
  );
}

function isAdmitted(argument: string): boolean {
  return admitted.has(withoutValue(argument));
}

function withoutValue(argument: string): string {
  return argument.split('=', 1)[0] ?? argument;
}
