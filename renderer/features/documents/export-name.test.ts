import { expect, test } from 'vitest';
import { exportName } from './export-name.ts';

test('a file keeps its name outside; a long one is cut, and keeps its ending', () => {
  expect(exportName('Beschikking.pdf')).toBe('Beschikking.pdf');
  const cut = exportName(`${'a'.repeat(300)}.pdf`);
  expect(cut.length).toBe(100);
  expect(cut.endsWith('a.pdf')).toBe(true);
  expect(exportName('b'.repeat(300))).toBe('b'.repeat(100));
});
