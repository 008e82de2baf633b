import { compareFiles, openDuplicates } from './duplicates.ts';
import { agree, fill, press, type Stage } from './stage.ts';

interface TwoFiles {
  /** The codes of the file that stays and of the one that becomes part of it. */
  readonly stays: string;
  readonly gone: string;
}

/** Goes from the first pair that looks alike to merging it, with what each says and what comes along. */
export async function openMerge(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await openDuplicates(stage);
  const pair = await compareFiles(stage);
  await pair.getByRole('link', { name: words.merges.open, exact: true }).click();
  await page.getByRole('heading', { name: words.merges.title, level: 1 }).waitFor();
  await page.getByRole('heading', { name: words.merges.along.title }).waitFor();
  await stage.picture('merge');
}

/** Merges the two as it stands on screen, and waits until the file that stays is there under both codes. */
export async function mergeFiles(stage: Stage, { stays, gone }: TwoFiles): Promise<void> {
  const { page, words, picture } = stage;
  await press(page, words.merges.merge);
  await agree(page, words.merges.merge);
  await page.getByText(fill(words.merges.done, { stays, gone })).waitFor();
  await page.getByText(fill(words.merges.was, { codes: gone })).waitFor();
  await picture('merged');
}

/** Takes the latest merge of the file that is open apart. */
export async function undoMerge({ page, words }: Stage, gone: string): Promise<void> {
  await press(page, words.merges.undo.button);
  await agree(page, words.merges.undo.button);
  await page.getByText(fill(words.merges.was, { codes: gone })).waitFor({ state: 'hidden' });
}
