import { expect, test } from 'vitest';
import { crash } from './crash.ts';

test('what was acknowledged is there after a hundred kills, and nothing is there by halves', async () => {
  const found: string[] = [];
  const result = await crash(100, (line) => found.push(line));
  expect(result, found.join('\n')).toMatchObject({ loops: 100, lost: 0, corrupt: 0 });
  // Or the test would say nothing.
  expect(result.acknowledged).toBeGreaterThan(300);
}, 600_000);
