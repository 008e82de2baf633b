import { expect, test } from 'vitest';
import type { NoteTemplateFields } from '../../../contract/note-templates.ts';
import { withTemplate } from './with-template.ts';

const visit: NoteTemplateFields = {
  ...{ scope: 'contact', name: 'Huisbezoek', shared: true, kind: 'visit', area: 'housing' },
  ...{ text: '## Hoe het gaat\n', countableMinutes: 60 },
};
const empty = { note: ' ', kind: null, area: null, countableMinutes: null };

test('an empty form takes all a template says', () => {
  expect(withTemplate(empty, visit)).toEqual({
    ...{ note: '## Hoe het gaat\n', kind: 'visit', area: 'housing', countableMinutes: 60 },
  });
});

test('what was typed or chosen stays, and the text comes after it', () => {
  const typed = { note: 'Zij belde.\n', kind: 'phone', area: null, countableMinutes: 15 } as const;
  expect(withTemplate(typed, visit)).toEqual({
    ...{ note: 'Zij belde.\n\n## Hoe het gaat\n', kind: 'phone', area: 'housing' },
    countableMinutes: 15,
  });
});
