import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './encoding.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const bytes = (...parts: Array<string | number[]>) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : Buffer.from(part))));

test('UTF-8 is recognised with and without a byte-order mark', () => {
  for (const mark of [[], [0xef, 0xbb, 0xbf]]) {
    expect(decodeText(bytes(mark, 'Esmée Dąbrowska'), null)).toEqual({
      text: 'Esmée Dąbrowska',
      encoding: 'utf-8',
      sure: true,
      mixed: 0,
      lost: 0,
    });
  }
});

test('Windows-1252 is recognised, its euro sign and curled apostrophe included', () => {
  const decoded = decodeText(bytes('Esm', [0xe9], 'e in ', [0x92], 't ', [0x80], ' 5'), null);
  expect(decoded).toMatchObject({ text: 'Esmée in ’t € 5', encoding: 'windows-1252', sure: true });
});

test('bytes that stand for no letter are counted', () => {
  expect(decodeText(bytes('a', [0x81], 'b'), null)).toMatchObject({ lost: 1, sure: false });
});

test('UTF-8 with pieces of Windows-1252 in between keeps the letters of both, and says so', () => {
  const decoded = decodeText(bytes('Dąbrowska;Szabó;Ren', [0xe9], 'e'), null);
  expect(decoded).toMatchObject({
    text: 'Dąbrowska;Szabó;Renée',
    encoding: 'utf-8',
    mixed: 1,
    sure: false,
  });
});

test('UTF-16 is recognised with a mark, and without one by its zeros', () => {
  const little = Buffer.from('Code;Naam\nTW-1;Esmée', 'utf16le');
  const big = Buffer.from(little).swap16();
  const text = 'Code;Naam\nTW-1;Esmée';
  expect(decodeText(bytes([0xff, 0xfe], [...little]), null)).toMatchObject({ text, sure: true });
  expect(decodeText(bytes([0xfe, 0xff], [...big]), null)).toMatchObject({ text, sure: true });
  expect(decodeText(little, null)).toMatchObject({ text, encoding: 'utf-16le', sure: false });
  expect(decodeText(big, null)).toMatchObject({ text, encoding: 'utf-16be', sure: false });
});

test('the user has the last word', () => {
  expect(decodeText(utf8('é'), 'windows-1252').text).toBe('Ã©');
  expect(decodeText(Buffer.from([0xe9]), 'utf-8')).toMatchObject({ text: '\ufffd', lost: 1 });
});

test('all that is written in UTF-8 is read back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeText(utf8(text), null)).toMatchObject({ text, encoding: 'utf-8' });
    }),
  );
});

test('no bytes are too odd to be decoded', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (content) => {
      expect(decodeText(Buffer.from(content), null).text).toBeTypeOf('string');
    }),
  );
});
