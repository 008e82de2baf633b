import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, firstLine, plainText } from './plain-text.ts';

test('the marks of Markdown go, the words stay', () => {
  expect(plainText('# Kop\n> **vet** en `code`\n- punt\n1. een')).toBe(
    'Kop\nvet en code\npunt\neen',
  );
  expect(plainText('bij *wonen* en _zelf kiezen_.')).toBe('bij wonen en zelf kiezen.');
  expect(plainText('a_b_c * d <script> * e')).toBe('a_b_c * d <script> * e');
});

test('an excerpt is one line and never too long, and keeps letters whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
      const short = excerpt(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\n/);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
  expect(excerpt('abcdef', 4)).toBe('abc…');
});

test('the first line that says something is the title', () => {
  expect(firstLine('\n\n## Kennismaking\nDaarna')).toBe('Kennismaking');
  expect(firstLine('')).toBe('');
});
