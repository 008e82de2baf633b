import type { TFunction } from 'i18next';
import type { NoteTemplateFields } from '../../../contract/note-templates.ts';

const starters = [
  { word: 'visit', kind: 'visit', area: null, countableMinutes: 60 },
  { word: 'phone', kind: 'phone', area: null, countableMinutes: 15 },
  { word: 'crisis', kind: 'crisis', area: 'safety', countableMinutes: null },
  { word: 'outreach', kind: 'outreach', area: null, countableMinutes: null },
  { word: 'consultation', kind: 'consultation', area: null, countableMinutes: 30 },
  { word: 'firstTalk', kind: 'visit', area: null, countableMinutes: 60 },
] as const;

/** The templates that are offered while there are none, in the language of the screen. */
export function starterTemplates(t: TFunction): NoteTemplateFields[] {
  return starters.map(({ word, kind, area, countableMinutes }) => ({
    scope: 'contact',
    name: t(`templates.starters.${word}.name`),
    shared: true,
    kind,
    area,
    text: t(`templates.starters.${word}.text`),
    countableMinutes,
  }));
}
