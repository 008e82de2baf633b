import { expect, test } from 'vitest';
import { noFilter } from './caseload-filter.ts';
import { filterOfView, isNamed, showSame, viewOf } from './saved-view.ts';
import { usualPreferences } from './use-caseload-preferences.ts';

const filter = { ...noFilter, text: 'Anna', risk: ['high', 'low'] as const };
const week = viewOf('Elke week', filter, usualPreferences);

test('a saved view keeps all but the words that were searched for', () => {
  expect(JSON.stringify(week)).not.toContain('Anna');
  expect(filterOfView(week)).toEqual({ ...filter, text: '' });
});

test('the order in which values were chosen makes no other view, what is shown does', () => {
  const turned = viewOf('Anders', { ...filter, risk: ['low', 'high'] }, usualPreferences);
  expect(showSame(week, turned)).toBe(true);
  expect(showSame(week, viewOf('x', { ...filter, risk: ['low'] }, usualPreferences))).toBe(false);
  const sort = { ...usualPreferences.sort, descending: true };
  expect(showSame(week, viewOf('x', filter, { ...usualPreferences, sort }))).toBe(false);
});

test('a name is the same whatever its capitals and accents', () => {
  expect(isNamed(' élke WEEK ')(week)).toBe(true);
  expect(isNamed('Elke')(week)).toBe(false);
});
