import { luwte } from '../app/luwte.ts';

/**
 * Saves the sheet on screen as PDF where the user chooses. Gives the place, or null when they cancel.
 * `before` enters it in the journal; when that rejects nothing is printed.
 */
export async function printToPdf(
  suggestedName: string,
  before: () => Promise<void>,
): Promise<string | null> {
  const target = await luwte.host.choosePath({
    kind: 'save-pdf',
    suggestedName: suggestedName.slice(0, 100),
  });
  if (!target) return null;
  await before();
  const root = document.documentElement;
  const scheme = root.dataset['mantineColorScheme'] ?? 'light';
  // Paper is light; the components on it follow the scheme of the whole page.
  root.dataset['mantineColorScheme'] = 'light';
  try {
    await luwte.host.printToPdf({ target: target.token });
  } finally {
    root.dataset['mantineColorScheme'] = scheme;
  }
  return target.label;
}
