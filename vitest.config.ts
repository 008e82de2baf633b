import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contract,electron,renderer,build}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/fixtures/**'],
          globalSetup: ['tests/built.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A second, the default, is too short for a screen on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          // Each of these files starts a browser or works the disk, and waits half of its time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
