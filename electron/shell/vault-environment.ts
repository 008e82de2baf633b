/**
 * What the operating system needs to start a process, and the time zone. Nothing that changes how Node
 * works, and nothing that says who the user is.
 */
export function vaultEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'TZ'];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
