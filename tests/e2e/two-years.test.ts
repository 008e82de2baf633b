import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { closeCourse, enterPhase } from '../story/course.ts';
import { beginMoment, meetSomeone, openOutreach } from '../story/outreach.ts';
import { openQuickEntry, typeQuickNote } from '../story/quick-entry.ts';
import { press, type Stage, type } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2024-0007';
let prepared: Prepared;
let stage: Stage;

beforeAll(async () => {
  prepared = await startWithVault(async () => undefined);
  stage = prepared.stage;
  await unlock(stage, passphrase);
});
afterAll(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** Writes and finalises a note on the client whose file is open, by keyboard. */
async function note(when: string, text: string): Promise<void> {
  const { page, words } = stage;
  const dialog = await openQuickEntry(stage);
  await typeQuickNote(stage, dialog, { when, note: text, agreements: '' });
  await page.keyboard.press('Control+Enter');
  const sure = page.getByRole('dialog', { name: words.notes.finaliseTitle });
  await press(sure, words.notes.finalise);
  await dialog.waitFor({ state: 'hidden' });
}

/** Says how someone is some months after the course was closed. */
async function followUp(months: number): Promise<void> {
  const { page, words } = stage;
  const { course } = words;
  const name = course.followUp.recordAfter.replace('{{months}}', String(months));
  await page.getByRole('button', { name, exact: true }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(course.followUp.outcome.reached, { exact: true }).click();
  await dialog.getByText(course.answer.yes, { exact: true }).click();
  await press(dialog, course.followUp.record);
  await dialog.waitFor({ state: 'hidden' });
}

test('someone is met in the street, long before there is a file', async () => {
  const { page, words } = stage;
  await openOutreach(stage);
  await meetSomeone(stage, { nickname: 'Roos', where: 'Stationsplein' });
  const moment = { nickname: 'Roos', about: 'Nam een kaartje aan', others: 2 };
  const dialog = await beginMoment(stage, { ...moment, when: '5-3-2024 22:00-23:30' });
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Nam een kaartje aan').waitFor();
  await press(page.getByRole('region', { name: words.outreach.people }), 'Roos');
  await press(page, words.outreach.toFile.button);
  const toFile = page.getByRole('dialog', { name: words.outreach.toFile.title });
  await toFile.getByLabel(words.outreach.toFile.code).fill(code);
  await press(toFile, words.outreach.toFile.make);
  await page.getByText('Nam een kaartje aan').waitFor();
});

test('she comes in, goes through the phases, and then is not seen any more', async () => {
  const { page, words } = stage;
  await openTab(stage, 'course');
  await page.getByRole('heading', { name: 'Traject 1', exact: true }).waitFor();
  await enterPhase(stage, 'registration', '2-4-2024');
  await note('3-4-2024 10:00-11:00', 'Eerste gesprek aan de keukentafel.');
  await enterPhase(stage, 'intake', '10-4-2024');
  await enterPhase(stage, 'stabilisation', '1-6-2024');
  await note('12-6-2024 14:00-15:30', 'Samen het veiligheidsplan nagelopen.');
  await closeCourse(stage, { on: '1-10-2024', note: 'Ging terug naar hem', reason: 'no-contact' });
  await page.getByText(words.course.closing.reasons['no-contact']).first().waitFor();
});

test('she comes back: a new course, with the old one in view', async () => {
  const { page, words } = stage;
  const { begin, field } = words.course;
  await press(page, begin.return);
  const back = page.getByRole('dialog', { name: begin.return });
  await type(back, field.startOn, '15-1-2025');
  await press(back, begin.return);
  await back.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Traject 2', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Traject 1', exact: true }).waitFor();
  await note('16-1-2025 11:00-12:00', 'Zij belde zelf en wilde het opnieuw proberen.');
  await enterPhase(stage, 'guidance', '1-3-2025');
  await enterPhase(stage, 'exiting', '1-9-2025');
  await note('3-9-2025 9:30-10:00', 'Eerste werkdag in de bakkerij.');
  await enterPhase(stage, 'aftercare', '1-12-2025');
});

test('she leaves, is asked after, and the whole of it stands in her file', async () => {
  const { page, words } = stage;
  const { course, clients } = words;
  await closeCourse(stage, {
    on: '1-3-2026',
    note: 'Woont en werkt op zichzelf',
    reason: 'needs-met',
  });
  await followUp(3);
  await page.getByText(course.followUp.stillOut.yes).first().waitFor();
  expect(await barriers(page)).toEqual([]);

  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  for (const shown of [clients.event.return, clients.event.closing]) {
    await page.getByText(shown).first().waitFor();
  }
  await openTab(stage, 'contacts');
  for (const said of ['Nam een kaartje aan', 'keukentafel', 'Zij belde zelf', 'bakkerij']) {
    await page.getByText(said).first().waitFor();
  }
});
