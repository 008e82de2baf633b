import { expect, test } from 'vitest';
import { type KnownPath, PathTokens } from './path-tokens.ts';

function tokensWithEar() {
  const heard: KnownPath[] = [];
  return { heard, tokens: new PathTokens((known) => heard.push(known)) };
}

test('a path gets a random name that the vault process hears of', () => {
  const { heard, tokens } = tokensWithEar();
  const token = tokens.issue('/home/kluis', 'folder');
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  expect(heard).toEqual([{ token, path: '/home/kluis', purpose: 'folder' }]);
  expect(tokens.issue('/home/kluis', 'folder')).toBe(token);
  expect(heard).toHaveLength(1);
});

test('two programs give one path different names', () => {
  const one = tokensWithEar().tokens.issue('/a', 'folder');
  expect(tokensWithEar().tokens.issue('/a', 'folder')).not.toBe(one);
});

test('a token serves what its path was chosen for and nothing else', () => {
  const { tokens } = tokensWithEar();
  const token = tokens.issue('/a', 'folder');
  expect(tokens.resolve(token, 'folder')).toBe('/a');
  expect(() => tokens.resolve(token, 'save-pdf')).toThrow('folder.not-found');
  expect(tokens.issue('/a', 'save-pdf')).not.toBe(token);
});

test('an invented or withdrawn token opens nothing', () => {
  const { tokens } = tokensWithEar();
  const token = tokens.issue('/a', 'save-pdf');
  tokens.withdraw(token);
  expect(() => tokens.resolve(token, 'save-pdf')).toThrow('folder.not-found');
  expect(() => tokens.resolve('0'.repeat(32), 'vault')).toThrow('folder.not-found');
  expect(() => tokens.resolve('__proto__', 'vault')).toThrow('folder.not-found');
});

test('a vault that the vault process made is known here too', () => {
  const { heard, tokens } = tokensWithEar();
  tokens.adopt('f'.repeat(32), '/a.luwte');
  expect(tokens.resolve('f'.repeat(32), 'vault')).toBe('/a.luwte');
  expect(tokens.issue('/a.luwte', 'vault')).toBe('f'.repeat(32));
  expect(heard).toEqual([]);
});
