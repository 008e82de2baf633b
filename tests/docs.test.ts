import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];
const top = readdirSync(root);

interface Named {
  readonly page: string;
  readonly path: string;
  /** Said not to exist yet. */
  readonly beingBuilt: boolean;
}

/** The files of this repository that a page names in backquotes. */
function named(page: string): Named[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/`([\w./*-]+\/[\w./*-]+\.\w+)`( \*\(being built\)\*)?/g)].flatMap(
    ([, path = '', mark]) =>
      top.includes(path.split('/')[0] ?? '')
        ? [{ page, path, beingBuilt: mark !== undefined }]
        : [],
  );
}

/** The files that a page links to. */
function linked(page: string): Named[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => ({
    page,
    path: join(dirname(page), target),
    beingBuilt: false,
  }));
}

/** Whether there is such a file; a star stands for any part of its name. */
function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(root, path));
  const parts = basename(path).split('*');
  return readdirSync(join(root, dirname(path))).some(
    (name) => name.startsWith(parts[0] ?? '') && name.endsWith(parts.at(-1) ?? ''),
  );
}

test('every file that the documents name or link to exists', () => {
  const all = pages.flatMap((page) => [...named(page), ...linked(page)]);
  expect(all.length).toBeGreaterThan(100);
  const missing = all.filter(({ path, beingBuilt }) => !beingBuilt && !isThere(path));
  expect(missing).toEqual([]);
});

test('what exists is not said to be still being built', () => {
  expect(
    pages.flatMap(named).filter(({ path, beingBuilt }) => beingBuilt && isThere(path)),
  ).toEqual([]);
});

test('each of the twenty-five promises has a row, and each row a test', () => {
  const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\d+) \|.*\|$/gm)];
  const numbers = new Set(rows.map(([, number]) => Number(number)));
  expect([...numbers].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  );
  for (const [row] of rows) expect(row, row).toMatch(/\.test\.tsx?`|#faults/);
  expect(rows.length).toBeGreaterThan(30);
});

test('each sentence that the table of faults names exists in both languages', () => {
  const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
  const table = text.slice(text.indexOf('## Faults'), text.indexOf('## Not promised yet'));
  const codes = [...table.matchAll(/`((?:vault|backup)\.[a-z-]+)`/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(12);
  for (const locale of ['nl', 'en']) {
    const sentences = readFileSync(join(root, `renderer/i18n/${locale}/errors.ts`), 'utf8');
    for (const code of codes) expect(sentences).toContain(`'${code}': {`);
  }
});
