import type { ContactForm } from '../../../contract/contacts.ts';
import type { NoteTemplateFields } from '../../../contract/note-templates.ts';

type Filled = Pick<ContactForm, 'note' | 'kind' | 'area' | 'countableMinutes'>;

/** A form with a template in it: its text comes after what was typed, and it fills only what is still open. */
export function withTemplate(form: Filled, template: NoteTemplateFields): Filled {
  const { kind, area, countableMinutes, text } = template;
  return {
    note: form.note.trim() === '' ? text : `${form.note.trimEnd()}\n\n${text}`,
    kind: form.kind ?? kind,
    area: form.area ?? area,
    countableMinutes: form.countableMinutes ?? countableMinutes,
  };
}
