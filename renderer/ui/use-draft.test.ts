import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDraft } from './use-draft.ts';

const schema = z.object({ title: z.string(), hours: z.number(), text: z.string() });
const initial = { title: '', hours: 0, text: '' };

describe('a stored draft', () => {
  it('comes back as it was typed', () => {
    const typed = { title: 'Gesprek', hours: 2, text: '<b>niet vet</b>' };
    expect(readDraft(JSON.stringify(typed), schema, initial)).toEqual({
      values: typed,
      unplaced: null,
    });
  });

  it('of an older form fills what it knew', () => {
    expect(readDraft('{"title":"Gesprek"}', schema, initial).values).toEqual({
      ...initial,
      title: 'Gesprek',
    });
  });

  it('gives what no longer fits as text, and keeps the rest', () => {
    const content = JSON.stringify({ title: 'Gesprek', hours: 'twee uur', text: 'Belde' });
    expect(readDraft(content, schema, initial)).toEqual({
      values: { title: 'Gesprek', hours: 0, text: 'Belde' },
      unplaced: 'twee uur',
    });
  });

  it('that is no form at all is given as text', () => {
    expect(readDraft('[1,2]', schema, initial)).toEqual({ values: initial, unplaced: '[1,2]' });
    expect(readDraft('Belde', schema, initial)).toEqual({ values: initial, unplaced: 'Belde' });
  });
});
