import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const load = createRequire(import.meta.url);

const rules = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(load('../.dependency-cruiser.cjs'))
  .forbidden.map(({ name }) => name);

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** A failing check exits with 1 and still prints its report. */
async function output(file: string, args: string[], cwd: string): Promise<string> {
  const ended: unknown = await run(process.execPath, [file, ...args], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error);
  return z.object({ stdout: z.string() }).parse(ended).stdout;
}

test('every import rule finds the file that breaks it', async () => {
  const text = await output(
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    [
      ...['contract', 'electron', 'renderer', 'tests'],
      ...['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    ],
    join(root, 'tests/fixtures/layers'),
  );
  const { violations } = report.parse(JSON.parse(text)).summary;
  const caught = rules.filter((rule) =>
    violations.some(
      ({ from, rule: broken }) => broken.name === rule && basename(from).startsWith(rule),
    ),
  );
  expect(caught).toEqual(rules);
});

test.each([
  ['contract', "Cannot find name 'process'"],
  ['contract', "Cannot find name 'document'"],
  ['renderer', "Cannot find name 'process'"],
  ['vault', "Cannot find name 'document'"],
])('code of the wrong layer does not compile in %s: %s', async (layer, message) => {
  const text = await output(
    join(root, 'node_modules/typescript/bin/tsc'),
    [
      '--project',
      join(root, 'tests/fixtures/layers', `tsconfig.${layer}.json`),
      '--pretty',
      'false',
    ],
    root,
  );
  expect(text).toContain(message);
});
