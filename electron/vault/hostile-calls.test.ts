import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { errorCodes, LuwteError } from '../../contract/errors.ts';
import { vaultContract } from '../../contract/index.ts';
import { callsOf, nearly } from '../../tests/hostile-input.ts';
import { BackupBench } from './features/backup/backup-testing.ts';

// A compromised page can send anything. It gets answers and codes, and nothing it sends breaks the vault.

let bench: BackupBench;
let folder: string;
const known: string[] = [];
beforeAll(async () => {
  bench = await BackupBench.open();
  folder = bench.folder('doel');
  known.push(await bench.enterClient('TW-1'), bench.session.member.memberId, bench.token(folder));
});
afterAll(() => bench.end());

const calls = callsOf(vaultContract);

test('no procedure is left out', () => {
  expect(calls.length).toBeGreaterThan(50);
});

test.each(calls)('%s answers anything with an answer or a code', async (call, shape) => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await fc.assert(
    fc.asyncProperty(nearly(shape, known), async (input) => {
      try {
        // As it comes over the wire.
        const answer = await bench.call(call, JSON.parse(JSON.stringify(input) ?? 'null'));
        expect(() => JSON.stringify(answer)).not.toThrow();
      } catch (error) {
        if (!(error instanceof LuwteError)) throw error;
        expect(errorCodes).toContain(error.code);
        expect(error.message).toBe(error.code);
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
  // What a page sends is refused or done; it is never a mistake of the program.
  expect([call, stderr.mock.calls]).toEqual([call, []]);
  stderr.mockRestore();
});

test('after all of that the vault is whole and its journal unbroken', () => {
  for (const { database, journal } of bench.session.connections.values()) {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    expect(journal.firstBreak()).toBeNull();
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
