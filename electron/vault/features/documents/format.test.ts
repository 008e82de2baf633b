import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPixels, recogniseFormat } from './format.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test.each([
  ['png', latin('\x89PNG\r\n\x1a\nrest')],
  ['jpeg', hex('ffd8ffe0 0010')],
  ['gif', latin('GIF89a')],
  ['webp', latin('RIFF\0\0\0\0WEBPVP8 ')],
  ['pdf', latin('%PDF-1.4')],
  ['pdf', latin(`${'\0'.repeat(900)}%PDF-1.4`)],
  ['text', Buffer.from('Zoë belde.\r\n\tTot morgen')],
  ['text', Buffer.from('\uFEFFmet een teken vooraan')],
  ['text', latin('Zo\xeb belde')],
  ['other', latin('<!doctype html>')],
  ['other', Buffer.from('\uFEFF\n <svg onload=x>')],
  ['other', latin('#!/bin/sh')],
  ['other', latin('PK\x03\x04')],
  ['other', latin('MZ\x90\0')],
  ['other', latin('RIFF\0\0\0\0WAVE')],
] as const)('it is %s by its first bytes', (format, bytes) => {
  expect(recogniseFormat(bytes)).toBe(format);
});

test.each([
  ['png', '89504e470d0a1a0a 0000000d 49484452 00000280 00000190', 640 * 400],
  ['gif', '474946383961 8002 9001', 640 * 400],
  ['webp', '52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 8f0100', 640 * 400],
  ['webp', '52494646 00000000 57454250 5650384c 00000000 2f 7fc26300', 640 * 400],
  ['webp', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 9001', 640 * 400],
  ['jpeg', 'ffd8 ffe0 0004 0000 ffc2 0011 08 0190 0280', 640 * 400],
  ['jpeg', 'ffd8 ffff e0 0004 0000 ffc0 0011 08 0190 0280', 640 * 400],
  ['jpeg', 'ffd8 ffda 0004', null],
  ['jpeg', 'ffd8 0000', null],
  ['png', '89504e47', null],
  ['gif', '474946383961 0000 9001', null],
  ['webp', '52494646 00000000 57454250 41424344', null],
] as const)('a %s of the header %s has so many pixels', (format, header, pixels) => {
  expect(countPixels(format, hex(header))).toBe(pixels);
});

test('whatever the bytes, it ends with an answer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('png', 'jpeg', 'gif', 'webp', 'pdf', 'text', 'other'),
      fc.uint8Array({ maxLength: 200 }),
      (format, bytes) => {
        recogniseFormat(bytes);
        const pixels = countPixels(format, Buffer.concat([hex('ffd8'), bytes]));
        expect(pixels === null || pixels > 0).toBe(true);
      },
    ),
  );
});
