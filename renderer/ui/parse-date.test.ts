import { describe, expect, it } from 'vitest';
import { parseDate, parseTime } from './parse-date.ts';

const today = new Date(2026, 10, 24);

describe('a typed date', () => {
  it.each([
    ['2-3-2026', '2026-03-02'],
    ['02-03-2026', '2026-03-02'],
    ['2/3/26', '2026-03-02'],
    ['2.3.2026', '2026-03-02'],
    ['2 mrt 2026', '2026-03-02'],
    ['2 maart 2026', '2026-03-02'],
    ['2 mrt. 2026', '2026-03-02'],
    ['2 May 2026', '2026-05-02'],
    ['02032026', '2026-03-02'],
    ['2026-03-02', '2026-03-02'],
    ['2-3', '2026-03-02'],
    ['2 maart', '2026-03-02'],
    ["2-3-'98", '1998-03-02'],
    ['2-3-98', '1998-03-02'],
    ['2-3-36', '2036-03-02'],
    ['29-2-2028', '2028-02-29'],
    ['vandaag', '2026-11-24'],
    ['Gisteren', '2026-11-23'],
    ['morgen', '2026-11-25'],
    [' 2-3-2026 ', '2026-03-02'],
  ])('%s is %s', (typed, date) => {
    expect(parseDate(typed, today)).toBe(date);
  });

  it.each([
    '',
    '31-2-2026',
    '29-2-2026',
    '0-3-2026',
    '2-13-2026',
    '2 foo 2026',
    '1998',
    'ooit',
    '2-3-1026',
    '2-3-20266',
  ])('%s is no date', (typed) => {
    expect(parseDate(typed, today)).toBeNull();
  });

  it('crosses the end of a month with words', () => {
    expect(parseDate('morgen', new Date(2026, 11, 31))).toBe('2027-01-01');
    expect(parseDate('gisteren', new Date(2026, 2, 1))).toBe('2026-02-28');
  });
});

describe('a typed time', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9u30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9', '09:00'],
    ['14u', '14:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '9:60', '9:3', 'half tien', '12345'])('%s is no time', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});
