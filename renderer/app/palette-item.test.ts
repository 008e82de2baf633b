import { describe, expect, it } from 'vitest';
import { matching, type PaletteItem } from './palette-item.ts';

const item = (label: string, keywords = ''): PaletteItem => ({
  id: label,
  label,
  keywords,
  icon: null,
  run: () => undefined,
});
const items = [item('Cliënten'), item('Back-up maken'), item('Taal', 'language engels')];
const found = (query: string) => matching(items, query).map(({ id }) => id);

describe('the command palette', () => {
  it('finds by any part of the words, accents and capitals aside', () => {
    expect(found('clienten')).toEqual(['Cliënten']);
    expect(found('MAKEN back')).toEqual(['Back-up maken']);
    expect(found('lang')).toEqual(['Taal']);
  });

  it('shows everything before a word is typed, and nothing for what is not there', () => {
    expect(found('  ')).toHaveLength(3);
    expect(found('clienten maken')).toEqual([]);
  });
});
