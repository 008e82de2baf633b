import { z } from 'zod';
import { idSchema, lineLimit, saveOutcome, textLimit } from './common.ts';
import { contactKindSchema, countableMinutesScale } from './contacts.ts';
import { type FormProblem, lengthProblems, rangeProblems } from './form-problem.ts';
import { lifeAreaSchema } from './life-areas.ts';
import { procedure } from './procedure.ts';

/** What a template begins: a contact note, or the note of a treatment session. */
export const templateScopes = ['contact', 'session'] as const;
export const templateScopeSchema = z.enum(templateScopes);

/** What a template says. It is the same for everyone, so it should name no client. */
export const noteTemplateFieldsSchema = z.object({
  scope: templateScopeSchema,
  name: z.string(),
  /** Whether the whole practice uses it, or its maker alone. */
  shared: z.boolean(),
  kind: contactKindSchema.nullable(),
  area: lifeAreaSchema.nullable(),
  /** Markdown with headings. */
  text: z.string(),
  countableMinutes: z.number().int().nullable(),
});
export type NoteTemplateFields = z.infer<typeof noteTemplateFieldsSchema>;

export const noteTemplateSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  ownerName: z.string(),
  /** Whether the signed-in member may change it: their own, and for who answers for all files every shared one. */
  mayChange: z.boolean(),
  fields: noteTemplateFieldsSchema,
});
export type NoteTemplate = z.infer<typeof noteTemplateSchema>;

/** What keeps a template from being saved; empty when nothing does. */
export function templateProblems(
  fields: NoteTemplateFields,
): FormProblem<keyof NoteTemplateFields>[] {
  const { name, text, countableMinutes } = fields;
  const empty = (['name', 'text'] as const).filter((field) => fields[field].trim() === '');
  return [
    ...empty.map((field) => ({ field, problem: 'missing' }) as const),
    ...lengthProblems({ name }, lineLimit),
    ...lengthProblems({ text }, textLimit),
    ...rangeProblems('countableMinutes', countableMinutes, countableMinutesScale),
  ];
}

const casework = { compartment: 'casework', roles: 'all' } as const;

export const noteTemplates = {
  /** The templates of the practice and the member's own, by name. */
  list: procedure({
    ...casework,
    input: z.object({ scope: templateScopeSchema }),
    output: z.array(noteTemplateSchema),
    journal: { kind: 'none', why: 'a template is no record of a client' },
  }),
  /** Adds a template (`id` null) or saves one. `call.forbidden` for a colleague's. */
  save: procedure({
    ...casework,
    input: z.object({
      id: idSchema.nullable(),
      version: z.number().int(),
      fields: noteTemplateFieldsSchema,
    }),
    output: saveOutcome(noteTemplateSchema),
    journal: { kind: 'handler' },
  }),
  /** Takes a template away; notes that began with it stay as they are. */
  remove: procedure({
    ...casework,
    input: z.object({ id: idSchema }),
    output: z.object({}),
    journal: { kind: 'handler' },
  }),
};
