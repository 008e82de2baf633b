import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('letters are read as UTF-8, or as Windows writes them when they are not', () => {
  expect(decodeText(new TextEncoder().encode('Zoë – €'))).toBe('Zoë – €');
  // What Windows has between 0x80 and 0x9f is tried in the browser: Node 20 reads Latin-1 there.
  expect(decodeText(Uint8Array.from([0x5a, 0x6f, 0xeb]))).toBe('Zoë');
});
