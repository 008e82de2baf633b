import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../contract/clients.ts';
import { barriers } from '../story/barriers.ts';
import { findWord, openClient, openTab } from '../story/caseload.ts';
import { beginCourse, closeCourse, enterPhase } from '../story/course.ts';
import { choosePath, fill, press, type Stage, type } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { ask } from './ask.ts';
import {
  enterClient,
  enterContact,
  type Prepared,
  passphrase,
  startWithVault,
} from './prepared-vault.ts';

const code = 'TW-2026-0001';
let prepared: Prepared;
let stage: Stage;
let clientId = '';

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    clientId = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
});

afterEach(async () => {
  const { troubles } = stage.program;
  await prepared.close();
  expect(troubles).toEqual([]);
});

/** The phase as it stands above every part of the file. */
const inHeader = (phase: string) =>
  stage.page.locator('#content').getByText(phase, { exact: true }).first().waitFor();

/** Ends what the page hears, so it comes last. */
const client = async () => (await ask(stage.page, 'clients.get', { id: clientId })).value as Client;

test('a course is begun, goes on, is closed, and someone comes back', async () => {
  const { page, words } = stage;
  const { course, clients } = words;
  await beginCourse(stage, { startOn: '1-3-2025', aim: 'Rust en een eigen plek' });
  await enterPhase(stage, 'guidance', '1-6-2025');
  await inHeader(clients.phase.guidance);
  expect(await barriers(page)).toEqual([]);

  await closeCourse(stage, { on: '30-11-2025', note: 'Woont op zichzelf, werkt bij de bakker' });
  await page.getByText(course.closing.reasons['needs-met']).first().waitFor();
  await inHeader(clients.phase.closed);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Vastleggen: na 3 maanden' }).click();
  const asked = page.getByRole('dialog');
  await press(asked, course.followUp.record);
  await asked.getByText(words.notes.problem.missing).first().waitFor();
  await asked.getByText(course.followUp.outcome.reached, { exact: true }).click();
  await asked.getByText(course.answer.yes, { exact: true }).click();
  await press(asked, course.followUp.record);
  await asked.waitFor({ state: 'hidden' });
  await page.getByText(course.followUp.stillOut.yes).waitFor();

  await findWord(stage, 'bakker', 'Woont op zichzelf');
  await press(page, course.begin.return);
  const back = page.getByRole('dialog', { name: course.begin.return });
  await press(back, course.begin.return);
  await back.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Traject 2', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Traject 1', exact: true }).waitFor();
  await inHeader(clients.phase.registration);
  await openTab(stage, 'overview');
  await page.getByText(clients.event.return).first().waitFor();
  expect(await client()).toMatchObject({ phase: 'registration' });
});

test('a day that can not be is told at its field, and what was typed is there after locking', async () => {
  const { page, words } = stage;
  const { course } = words;
  await beginCourse(stage, { startOn: '1-3-2025', aim: '' });
  await press(page, course.phase.change);
  const dialog = page.getByRole('dialog', { name: course.phase.title });
  await dialog.getByText(words.clients.phase.intake, { exact: true }).click();
  await type(dialog, course.field.fromOn, '1-2-2025');
  await type(dialog, course.field.reason, 'Nog niet af');
  await press(dialog, course.save);
  await dialog.getByText(words.notes.problem['before-episode']).waitFor();
  await dialog.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'course');
  await press(page, course.phase.change);
  await expect.poll(() => dialog.getByLabel(course.field.reason).inputValue()).toBe('Nog niet af');
});

test('what the file points to is proposed, and holds once someone confirms it', async () => {
  const { words } = stage;
  await prepared.close();
  prepared = await startWithVault(async (luwte) => {
    clientId = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
    await enterContact(luwte, clientId, { onDate: '2026-02-20', note: 'Kort gesproken' });
  });
  stage = prepared.stage;
  await unlock(stage, passphrase);
  await openClient(stage, code);
  const proposal = stage.page.getByRole('region', { name: words.course.proposal.title });
  await proposal.waitFor();
  expect(await barriers(stage.page)).toEqual([]);
  await press(proposal, words.course.proposal.confirm);
  await expect.poll(async () => (await client()).phase).toBe('outreach');
});

test('the picture is printed with what was chosen of it, in the language that was chosen', async () => {
  const { page, words } = stage;
  const { course } = words;
  await beginCourse(stage, { startOn: '1-3-2025', aim: '' });
  await press(page, words.common.print);
  const sheet = page.getByRole('region', { name: words.ui.print.preview });
  const begun = sheet.getByRole('cell', { name: course.picture.begun });
  await begun.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByText(words.plans.print.languages.en, { exact: true }).click();
  await sheet.getByRole('heading', { name: 'Course of Ilse' }).waitFor();
  await sheet.getByRole('cell', { name: 'Course began' }).waitFor();
  await page.getByRole('checkbox', { name: course.picture.lane.milestones }).uncheck();
  await sheet.getByRole('cell', { name: 'Course began' }).waitFor({ state: 'hidden' });
  const file = join(stage.program.paths.root, 'traject.pdf');
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
  // An A4 on its side, in points.
  const [, wide, high] =
    /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(readFileSync(file, 'latin1')) ?? [];
  expect([wide, high].map((side) => Math.round(Number(side)))).toEqual([842, 595]);
});
