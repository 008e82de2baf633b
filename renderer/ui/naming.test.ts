import { expect, test } from 'vitest';
import { namingOf } from './naming.ts';

const anna = { code: 'TW-1', givenName: 'Anna', infix: 'van den', familyName: 'Berg' };
const unnamed = { code: 'TW-2', givenName: '', infix: ' ', familyName: '' };
const vlinder = { id: '019a-3f0a', nickname: 'Vlinder' };

test('someone is called by name and code', () => {
  const naming = namingOf(false);
  expect(naming.said(anna)).toBe('Anna van den Berg');
  expect(naming.listed(anna)).toBe('Berg, Anna van den');
  expect(naming.withCode(anna)).toBe('TW-1 Anna van den Berg');
  expect(naming.withCode(unnamed)).toBe('TW-2');
  expect(naming.said(unnamed)).toBe('');
  expect(naming.nickname(vlinder)).toBe('Vlinder');
});

test('with codes only, no part of a name is said', () => {
  const naming = namingOf(true);
  for (const said of [naming.said(anna), naming.listed(anna), naming.withCode(anna)]) {
    expect(said).toBe('TW-1');
  }
  expect(naming.nickname(vlinder)).toBe('P-3F0A');
});
