import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../i18n/index.ts';
import {
  formatAge,
  formatAgo,
  formatBytes,
  formatDate,
  formatMoment,
  formatTime,
} from './format.ts';

const i18n = startI18n();
beforeAll(() => i18n.changeLanguage('nl'));
afterEach(() => i18n.changeLanguage('nl'));

const birth = (birthDate: string | null, birthYear: number | null = null) => ({
  birthDate,
  birthYear,
});

describe('a date on screen', () => {
  it('is the day that was written, wherever the computer is', async () => {
    expect(formatDate('2026-03-02')).toBe('2 mrt 2026');
    await i18n.changeLanguage('en');
    expect(formatDate('2026-03-02')).toBe('2 Mar 2026');
  });

  it('that is no date is shown as it is', () => {
    expect(formatDate('ooit')).toBe('ooit');
  });

  it('of an instant of today is its time, and of another day has the day with it', () => {
    const now = new Date(2026, 2, 2, 15, 0);
    const earlier = new Date(2026, 2, 2, 9, 5).toISOString();
    expect(formatMoment(earlier, now)).toBe(formatTime(earlier));
    expect(formatTime(earlier)).toBe('09:05');
    expect(formatMoment(new Date(2026, 2, 1, 9, 5).toISOString(), now)).toContain('1 mrt 2026');
  });

  it('is told as long ago in words', () => {
    const now = new Date('2026-03-10T12:00:00.000Z');
    expect(formatAgo('2026-03-10T11:59:50.000Z', now)).toBe('zojuist');
    expect(formatAgo('2026-03-10T11:00:00.000Z', now)).toBe('1 uur geleden');
    expect(formatAgo('2026-03-09T11:00:00.000Z', now)).toBe('gisteren');
    expect(formatAgo('2026-02-20T11:00:00.000Z', now)).toBe('2 weken geleden');
  });
});

describe('an age', () => {
  const today = new Date(2026, 2, 2);

  it('changes on the birthday', () => {
    expect(formatAge(birth('1998-03-02'), today)).toBe('28 jaar');
    expect(formatAge(birth('1998-03-03'), today)).toBe('27 jaar');
    expect(formatAge(birth('1998-12-31'), today)).toBe('27 jaar');
  });

  it('from a year alone is about right, and unknown is unknown', () => {
    expect(formatAge(birth(null, 1998), today)).toBe('ongeveer 28 jaar');
    expect(formatAge(birth(null), today)).toBeNull();
  });
});

describe('a size', () => {
  it('is in the unit one reads best', () => {
    expect(formatBytes(0)).toMatch(/^0\s?byte$/);
    expect(formatBytes(12_345)).toMatch(/^12\s?kB$/);
    expect(formatBytes(3_400_000)).toMatch(/^3,4\s?MB$/);
    expect(formatBytes(999_999_999)).toMatch(/^1\.?000\s?MB$/);
  });
});
