/** The host takes a suggestion of so many UTF-16 code units. */
const longest = 100;

/**
 * The name a file is offered outside the vault: its own, cut to what fits, with its ending kept. The
 * host takes out whatever a file system could take for a path.
 */
export function exportName(fileName: string): string {
  if (fileName.length <= longest) return fileName;
  const [ending = ''] = /\.[^.]{1,10}$/.exec(fileName) ?? [];
  return `${fileName.slice(0, longest - ending.length).trimEnd()}${ending}`;
}
