import { describe, expect, it } from 'vitest';
import { inGroups, isWholeCode, symbolsToGo, wrongGroups } from './recovery-code.ts';

const code = Array.from({ length: 13 }, (_, index) => `A${index % 10}BC${index % 10}`).join('-');

describe('a recovery code typed from paper', () => {
  it('forms groups by itself, whatever stands between', () => {
    expect(inGroups('7zk4m 9qwe')).toBe('7ZK4M-9QWE');
    expect(inGroups('7ZK4M-9QWE1-')).toBe('7ZK4M-9QWE1');
    expect(inGroups(`${code}XYZ`)).toBe(code);
  });

  it('tells how much is still to come', () => {
    expect(symbolsToGo('7ZK4M-9')).toBe(59);
    expect(isWholeCode(code)).toBe(true);
    expect(isWholeCode(code.slice(0, -1))).toBe(false);
  });

  it('names the group that is wrong, and none that is still being typed', () => {
    expect(wrongGroups(code, code)).toEqual([]);
    expect(wrongGroups(code.toLowerCase(), code)).toEqual([]);
    expect(wrongGroups(code.replace('A1BC1', 'A1BX1'), code)).toEqual([2]);
    expect(wrongGroups('A0BC0-X', code)).toEqual([]);
  });

  it('takes O for 0 and I or L for 1', () => {
    expect(wrongGroups(code.replaceAll('0', 'O').replaceAll('1', 'l'), code)).toEqual([]);
  });
});
