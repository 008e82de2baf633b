import { z } from 'zod';
import { dateSchema } from '../../../contract/common.ts';
import { documentKinds } from '../../../contract/document-terms.ts';
import { type DocumentFields, documentFieldsSchema } from '../../../contract/documents.ts';
import { type FormProblems, formProblems } from '../../ui/form-problems.ts';

/** What is said of a document, while it is typed. */
export const documentFormSchema = z.object({
  title: z.string(),
  kind: z.enum(documentKinds),
  onDate: dateSchema.nullable(),
  tags: z.array(z.string()),
});
export type DocumentForm = z.infer<typeof documentFormSchema>;

export function documentProblems(form: DocumentForm): FormProblems {
  const problems = new Map(formProblems(documentFieldsSchema, form));
  // A tag has no id of its own; what is wrong with one is told at all of them.
  const tag = [...problems].find(([field]) => field.startsWith('tags.'));
  if (tag) problems.set('tags', tag[1]);
  if (form.onDate === null) problems.set('onDate', { problem: 'missing', length: 0, limit: 0 });
  return problems;
}

/** The fields as they are saved. Only for a form without problems. */
export const documentFieldsOf = (form: DocumentForm): DocumentFields =>
  documentFieldsSchema.parse(form);
