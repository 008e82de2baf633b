import { openTab } from './caseload.ts';
import { button, choosePath, fill, press, type Stage, type } from './stage.ts';

/** A guidance plan with one goal and one step, saved and agreed with the client. */
export async function writeGuidance(
  stage: Stage,
  plan: { readonly summary: string; readonly goal: string; readonly step: string },
): Promise<void> {
  const { page, words, picture } = stage;
  const { guidance, plans } = words;
  await openTab(stage, 'guidance');
  await button(page, guidance.empty.action).waitFor();
  await picture('guidance-empty');
  await press(page, guidance.empty.action);
  await type(page, guidance.summary, plan.summary);
  await page.getByRole('tab', { name: words.contacts.area.safety }).click();
  await press(page, guidance.addGoal);
  await type(page, guidance.wording, plan.goal);
  await press(page, guidance.addStep);
  const step = fill(guidance.step, { number: 1 });
  await type(page, `${step}: ${guidance.what}`, plan.step);
  await picture('guidance-writing');
  await press(page, plans.save);
  await page.getByText(plans.unchanged).waitFor();
  await press(page, plans.agree.button);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: plans.agree.agreed }).check();
  await picture('guidance-agree');
  await press(dialog, plans.agree.confirm);
  await page.getByText(fill(plans.agree.done, { number: 1 })).waitFor();
  await picture('guidance');
}

/** Prints the plan that is open to a PDF, as the preview shows it. */
export async function printPlan(stage: Stage, file: string, name: string): Promise<void> {
  const { page, words, picture } = stage;
  await press(page, words.common.print);
  await button(page, words.ui.print.saveAsPdf).waitFor();
  await picture(name);
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
}

/** A housing plan with one step, a stay, and a secret address. */
export async function writeHousing(
  stage: Stage,
  housing: {
    readonly note: string;
    readonly step: string;
    readonly place: string;
    readonly address: { readonly label: string; readonly street: string };
  },
): Promise<void> {
  const { page, words, picture } = stage;
  await openTab(stage, 'housing');
  await button(page, words.housing.empty.action).waitFor();
  await picture('housing-empty');
  await press(page, words.housing.empty.action);
  await type(page, words.housing.field.situationNote, housing.note);
  await page.getByRole('tab', { name: words.housing.tab.steps }).click();
  await writeHousingStep(stage, housing.step);
  await picture('housing-writing');
  await press(page, words.plans.save);
  await page.getByText(words.plans.unchanged).waitFor();
  await addStay(stage, housing.place);
  await addSecretAddress(stage, housing.address);
  await picture('housing');
}

async function writeHousingStep({ page, words }: Stage, what: string): Promise<void> {
  await press(page, words.housing.addStep);
  await page.getByLabel(new RegExp(words.housing.stepWhat)).last().fill(what);
}

async function addStay({ page, words }: Stage, place: string): Promise<void> {
  await press(page, words.housing.stays.add);
  const dialog = page.getByRole('dialog');
  await type(dialog, words.housing.stays.place, place);
  await type(dialog, words.housing.stays.from, '2-3-2026');
  await press(dialog, words.housing.stays.save);
  await dialog.waitFor({ state: 'hidden' });
}

async function addSecretAddress(
  { page, words }: Stage,
  address: { readonly label: string; readonly street: string },
): Promise<void> {
  await press(page, words.places.add);
  const dialog = page.getByRole('dialog');
  await type(dialog, words.places.field.label, address.label);
  await type(dialog, words.places.field.street, address.street);
  await press(dialog, words.places.save);
  await dialog.waitFor({ state: 'hidden' });
}
