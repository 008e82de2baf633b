import { expect, test } from 'vitest';
import { LuwteError } from '../../../contract/errors.ts';
import {
  assertKdfBounds,
  costFor,
  deriveKey,
  kdfCeiling,
  kdfFloor,
  newKdfParameters,
} from './kdf.ts';
import { newSecret } from './secret.ts';

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;

test.each([
  ['fewer passes than the floor', { ...kdfFloor, opslimit: 2 }],
  ['less memory than the floor', { ...kdfFloor, memlimit: 63 * mebibyte }],
  ['more passes than the ceiling', { ...kdfFloor, opslimit: 65 }],
  ['more memory than the ceiling', { ...kdfFloor, memlimit: 2 * gibibyte + mebibyte }],
  ['memory that is no whole number of MiB', { ...kdfFloor, memlimit: 64 * mebibyte + 1 }],
  ['no number at all', { ...kdfFloor, opslimit: Number.NaN }],
])('a header that asks %s is refused', (_, cost) => {
  expect(() => assertKdfBounds(cost)).toThrow(new LuwteError('vault.parameters-refused'));
});

test('floor and ceiling themselves are allowed', () => {
  expect(() => assertKdfBounds(kdfFloor)).not.toThrow();
  expect(() => assertKdfBounds(kdfCeiling)).not.toThrow();
});

test('a cost out of bounds is refused before any work is done', async () => {
  const start = performance.now();
  const parameters = { ...newKdfParameters(kdfFloor), opslimit: 2 ** 40 };
  await expect(deriveKey('een zin', parameters, newSecret(32))).rejects.toThrow(
    'vault.parameters-refused',
  );
  expect(performance.now() - start).toBeLessThan(20);
});

test('the same passphrase typed on another keyboard gives the same key', async () => {
  const parameters = newKdfParameters(kdfFloor);
  const [composed, decomposed] = [newSecret(32), newSecret(32)];
  await deriveKey('café ﬁets op zolder', parameters, composed);
  await deriveKey('cafe\u0301 fiets op zolder', parameters, decomposed);
  expect(composed.equals(decomposed)).toBe(true);
});

test('calibration gives about the time asked, memory first, on any machine', () => {
  for (const perPass of [0.05, 0.2, 0.6, 2, 10]) {
    for (const memory of [2, 4, 8, 64].map((count) => count * gibibyte)) {
      const cost = costFor(1000, perPass, memory);
      expect(() => assertKdfBounds(cost)).not.toThrow();
      const time = (cost.memlimit / mebibyte) * perPass * cost.opslimit;
      const slow = cost.opslimit === kdfFloor.opslimit && cost.memlimit === kdfFloor.memlimit;
      const fast = cost.opslimit === kdfCeiling.opslimit;
      if (!slow && !fast) expect(Math.abs(time - 1000)).toBeLessThan(250);
      expect(cost.memlimit).toBeLessThanOrEqual(Math.max(memory / 8, kdfFloor.memlimit));
    }
  }
});
