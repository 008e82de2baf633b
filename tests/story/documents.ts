import { fill, press, type Stage } from './stage.ts';

/** A file as it is chosen: one on the disk by its path, or one that only the test knows. */
export type ChosenFile = string | { readonly name: string; readonly buffer: Buffer };

export interface DocumentParticulars {
  readonly title: string;
  /** As the screen calls it. */
  readonly kind: string;
  readonly tag: string;
}

/** Chooses a file on the documents of the file that is open. */
export async function chooseDocument({ page }: Stage, file: ChosenFile): Promise<void> {
  const given = typeof file === 'string' ? file : { mimeType: '', ...file };
  await page.setInputFiles('input[type=file]', given);
}

/** Adds one file and says what it is. */
export async function addDocument(
  stage: Stage,
  file: ChosenFile,
  { title, kind, tag }: DocumentParticulars,
): Promise<void> {
  const { page, words, picture } = stage;
  await chooseDocument(stage, file);
  const dialog = page.getByRole('dialog', { name: words.documents.edit.title });
  await dialog.getByRole('textbox', { name: words.documents.field.title }).fill(title);
  await dialog.getByLabel(words.documents.field.kind).selectOption(kind);
  const tags = dialog.getByLabel(words.documents.field.tags);
  await tags.fill(tag);
  await tags.press('Enter');
  await picture('document-particulars');
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens a document from the list; gives the dialog it is shown in. */
export async function openDocument({ page, words }: Stage, title: string) {
  await press(page, fill(words.documents.openOf, { title }));
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor();
  return dialog;
}

/** Closes the document that is shown. */
export async function closeDocument({ page, words }: Stage, title: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await press(dialog, words.common.close);
  await dialog.waitFor({ state: 'hidden' });
}

/** Puts the document that is shown outside the vault. */
export async function exportDocument(stage: Stage, path: string): Promise<void> {
  const { page, words, picture } = stage;
  const { documents } = words;
  await press(page, documents.export.button);
  const question = page.getByRole('dialog', { name: documents.export.title });
  await question.waitFor();
  await picture('document-export');
  await press(question, documents.export.confirm);
  await question.waitFor({ state: 'hidden' });
  const place = page.getByRole('dialog', { name: words.app.path['save-file'] });
  await place.getByRole('textbox').first().fill(path);
  await press(place, words.app.path.pick);
  await place.waitFor({ state: 'hidden' });
  await page.getByText(fill(documents.export.done, { place: path })).waitFor();
}

/** Removes the document that is shown. */
export async function removeDocument({ page, words }: Stage): Promise<void> {
  const { remove } = words.documents;
  await press(page, remove.button);
  const question = page.getByRole('dialog').filter({ hasText: remove.text });
  await press(question, remove.button);
  await question.waitFor({ state: 'hidden' });
}
