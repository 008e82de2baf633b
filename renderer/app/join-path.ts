/** A backslash parts folders only where no slash does: a name on Linux may hold one. */
const separatorOf = (path: string) => (path.includes('/') ? '/' : '\\');

/** The folder and the name of a file's path. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf(separatorOf(path));
  return { folder: path.slice(0, Math.max(at, 1)), name: path.slice(at + 1) };
}

/** A name within a folder, parted as the folder's own path is. */
export function joinPath(folder: string, name: string): string {
  const separator = separatorOf(folder);
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
