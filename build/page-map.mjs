// The list of the page's files: the page server knows these names and no others.
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

/** Maps `/assets/index-x.js` to its file and type; `/` is the page itself. A file of an unknown kind fails the build. */
export function mapPage(folder) {
  const files = [...namesIn(folder, '')].sort();
  return Object.fromEntries(
    files.map((file) => {
      const type = types[extname(file)];
      if (!type) throw new Error(`the page has a file of an unknown kind: ${file}`);
      return [file === 'index.html' ? '/' : `/${file}`, { file, type }];
    }),
  );
}

function* namesIn(folder, prefix) {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* namesIn(folder, name);
    else yield name;
  }
}
