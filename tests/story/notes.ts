import type { Locator } from 'playwright-core';
import { openTab } from './caseload.ts';
import { button, press, type Stage, type } from './stage.ts';

/** Says that a note is finished, whatever comes of it. */
export async function tryToFinalise({ page, words }: Stage): Promise<void> {
  await press(page, words.notes.finalise);
  await press(page.getByRole('dialog'), words.notes.finalise);
}

/** Confirms that a note is finished. */
export async function finalise(stage: Stage): Promise<void> {
  await tryToFinalise(stage);
  await stage.page.getByText(stage.words.notes.finalised).last().waitFor();
}

/** Chooses one of a row of answers. */
const choose = (stage: Stage, group: string, answer: string) =>
  stage.page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click();

/** Begins a contact note by telephone in the file that is open; gives where its text goes. */
export async function beginContact(stage: Stage): Promise<Locator> {
  const { page, words } = stage;
  await openTab(stage, 'contacts');
  await button(page, words.contacts.new).first().click();
  await choose(stage, words.contacts.field.kind, words.contacts.kind.phone);
  return page.getByRole('textbox', { name: words.contacts.field.note, exact: true });
}

/** Writes and finalises a contact note in the file that is open. */
export async function writeContact(
  stage: Stage,
  contact: { readonly note: string; readonly agreements: string },
): Promise<void> {
  const { page, words, picture } = stage;
  await openTab(stage, 'contacts');
  await picture('contacts-empty');
  await button(page, words.contacts.new).first().click();
  await choose(stage, words.contacts.field.kind, words.contacts.kind.visit);
  await type(page, words.contacts.field.startTime, '14:00');
  await type(page, words.contacts.field.endTime, '14:45');
  await type(page, words.contacts.field.note, contact.note);
  await type(page, words.contacts.field.agreements, contact.agreements);
  await picture('contact-writing');
  await finalise(stage);
  await picture('contacts');
}

/** Writes a treatment plan with one target, and a session with EMDR. */
export async function writeTreatment(
  stage: Stage,
  treatment: { readonly target: string; readonly intervention: string; readonly response: string },
): Promise<void> {
  const { page, words, picture } = stage;
  const { plan, session, emdr } = words.treatment;
  await openTab(stage, 'treatment');
  await picture('treatment-empty');
  await button(page, plan.begin).first().click();
  await press(page, plan.addTarget);
  await page.getByLabel(plan.target.replace('{{number}}', '1')).first().fill(treatment.target);
  await picture('treatment-plan-writing');
  await press(page, words.plans.save);
  await button(page, session.new).first().click();
  await choose(stage, session.field.mode, session.mode['in-person']);
  await choose(stage, session.field.riskCheck, session.risk.none);
  await type(page, session.field.intervention, treatment.intervention);
  await type(page, session.field.response, treatment.response);
  await page.getByRole('switch', { name: emdr.use }).check({ force: true });
  await page.getByRole('combobox', { name: emdr.field.target, exact: true }).fill(treatment.target);
  await page.keyboard.press('Escape');
  await type(page, emdr.field.sudBefore, '8');
  await type(page, emdr.field.sudAfter, '3');
  await picture('session-writing');
  await finalise(stage);
  await picture('treatment');
}
