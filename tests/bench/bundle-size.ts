import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Kilobytes (1,000 bytes), gzipped, of the scripts that the page loads before anything is shown: the
 * module of index.html and all it imports, without what is loaded later.
 */
export function initialScriptKilobytes(rendererFolder: string): number {
  const html = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const seen = new Set<string>();
  let bytes = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = join(rendererFolder, path);
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    bytes += gzipSync(text, { level: 9 }).length;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const imports = text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from\s*)?["'](\.\/[^"']+\.js)["']/g,
    );
    for (const [, name] of imports) if (name) waiting.push(folder + name.slice(2));
  }
  return bytes / 1000;
}
