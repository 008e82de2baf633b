import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyPartner } from '../../contract/partners.ts';
import { crisisTexts, emptyTextPlan } from '../../contract/safety-plans.ts';
import { barriersInBoth } from '../story/barriers.ts';
import { openClient, openTab } from '../story/caseload.ts';
import { prepareNotification, recordConsent, refer } from '../story/sharing.ts';
import { button, choosePath, fill, press, type Stage, type } from '../story/stage.ts';
import { lock, unlock } from '../story/vault.ts';
import { enterClient, type Prepared, passphrase, startWithVault } from './prepared-vault.ts';

const code = 'TW-2026-0001';
const partner = 'Gemeente Verzonnen';
let prepared: Prepared;
let stage: Stage;

beforeEach(async () => {
  prepared = await startWithVault(async (luwte) => {
    const clientId = await enterClient(luwte, { code, givenName: 'Ilse', familyName: 'Vermeer' });
    const fields = { ...emptyPartner(), name: partner, kind: 'municipality' as const };
    await luwte.partners.save({ id: null, version: 0, fields });
    const plan = { ...emptyTextPlan(crisisTexts), greenMine: 'Wandelen met de hond' };
    await luwte.crisisPlan.save({ clientId, version: 0, fields: plan });
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

const table = () => stage.page.getByRole('table', { name: stage.words.sharing.consent.table });
const row = (recipient: string) => table().getByRole('row', { name: recipient });

test('what may go to whom reads at a glance, and a withdrawal leaves what was recorded', async () => {
  const { page, words } = stage;
  const { sharing } = words;
  await openTab(stage, 'sharing');
  await page.getByText(sharing.consent.empty.title).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await recordConsent(stage, { recipient: partner, kinds: ['identity', 'housing-plan'] });
  await recordConsent(stage, { recipient: 'Tante Zoë', kinds: ['course'], answer: 'refused' });
  await expect.poll(() => row(partner).getByText(sharing.state.given).count()).toBe(2);
  await row('Tante Zoë').getByText(sharing.state.refused, { exact: true }).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);

  await press(page, fill(sharing.consent.withdrawOf, { recipient: partner }));
  const dialog = page.getByRole('dialog', { name: sharing.consent.end.withdrawn });
  await dialog.getByRole('checkbox', { name: sharing.kind.identity }).uncheck();
  expect(await barriersInBoth(page)).toEqual([]);
  await press(dialog, sharing.consent.end.confirm);
  await dialog.waitFor({ state: 'hidden' });
  await row(partner).getByText(sharing.state.withdrawn).waitFor();
  await row(partner).getByText(sharing.state.given).waitFor();
  const history = page.getByRole('region', { name: sharing.consent.history });
  await expect.poll(() => history.getByText(sharing.answer.given).count()).toBe(2);
});

test('a consent that can not be is told in the form, and half of one is still there after locking', async () => {
  const { page, words } = stage;
  const { consent } = words.sharing;
  await openTab(stage, 'sharing');
  await press(page.locator('#content'), consent.add);
  const dialog = page.getByRole('dialog', { name: consent.new });
  await press(dialog, consent.record);
  await dialog.getByText(words.notes.problem.missing).first().waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await type(dialog, consent.field.from, '1-3-2026');
  await type(dialog, consent.field.until, '1-2-2026');
  await page.keyboard.press('Tab');
  await dialog.getByText(words.notes.problem['end-before-start']).waitFor();
  await dialog.getByRole('textbox', { name: consent.field.note }).fill('x'.repeat(200_001));
  await dialog.getByText(/200001/).waitFor();
  await dialog.getByRole('textbox', { name: consent.field.note }).fill('Nog niet af');
  await dialog.getByText(/Concept bewaard/).waitFor();
  await page.keyboard.press('Escape');
  await lock(stage);
  await unlock(stage, passphrase);
  await openClient(stage, code);
  await openTab(stage, 'sharing');
  await press(page, consent.continue);
  await expect
    .poll(() => dialog.getByRole('textbox', { name: consent.field.note }).inputValue())
    .toBe('Nog niet af');
});

test('a paper for someone who may not have it takes a reason, which the journal tells', async () => {
  const { page, words } = stage;
  const { handover } = words.sharing;
  const file = join(stage.program.paths.root, 'crisisplan.pdf');
  await openTab(stage, 'safety');
  await page.getByRole('tab', { name: words.safety.part['crisis-plan'], exact: true }).click();
  await press(page, words.common.print);
  await button(page, words.ui.print.saveAsPdf).waitFor();
  await page.getByLabel(words.plans.print.purpose).selectOption('recipient');
  await press(page, words.ui.print.saveAsPdf);
  await page.getByText(handover.whom).waitFor();
  await page.getByRole('combobox', { name: handover.title }).fill(partner);
  await page.keyboard.press('Tab');
  await page.getByText(fill(handover.lacking, { recipient: partner })).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await press(page, words.ui.print.saveAsPdf);
  await page.getByText(handover.why).waitFor();
  await type(page, handover.reason, 'Acuut gevaar, cliënt niet bereikbaar');
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');

  await press(page, words.plans.print.back);
  await openTab(stage, 'journal');
  await page
    .getByText(/Doorgegeven zonder toestemming/)
    .first()
    .waitFor();
  await openTab(stage, 'sharing');
  await recordConsent(stage, { recipient: partner, kinds: ['safety-plan'] });
  await openTab(stage, 'safety');
  await page.getByRole('tab', { name: words.safety.part['crisis-plan'], exact: true }).click();
  await press(page, words.common.print);
  await page.getByLabel(words.plans.print.purpose).selectOption('recipient');
  await page.getByRole('combobox', { name: handover.title }).fill(partner);
  await page.keyboard.press('Tab');
  const given = { recipient: partner, kind: words.sharing.kind['safety-plan'] };
  await page.getByText(fill(handover.given, given)).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
});

test('a referral asks for consent, waits for its answer and keeps each turn', async () => {
  const { page, words } = stage;
  const { referral, part } = words.sharing;
  const help = 'Budgetbeheer';
  const reason = 'Ze zat erbij en knikte';
  await openTab(stage, 'sharing');
  await page.getByRole('tab', { name: part.referrals }).click();
  await page.getByText(referral.empty.title).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  await refer(stage, { help, area: 'finances', recipient: partner, reason });
  expect(await barriersInBoth(page)).toEqual([]);

  await press(page, fill(referral.edit, { help }));
  const dialog = page.getByRole('dialog', { name: fill(referral.edit, { help }) });
  await dialog.getByLabel(referral.turn).selectOption('accepted');
  await type(dialog, referral.field.stepNote, 'Start over een week');
  expect(await barriersInBoth(page)).toEqual([]);
  await press(dialog, referral.save);
  await dialog.waitFor({ state: 'hidden' });
  const steps = page.getByRole('list', { name: referral.steps });
  await expect.poll(() => steps.getByRole('listitem').count()).toBe(2);
  await steps.getByText(/Start over een week/).waitFor();

  await page.getByRole('link', { name: words.app.nav.partners, exact: true }).click();
  const partners = page.getByRole('table', { name: words.partners.list });
  await partners.getByRole('row', { name: partner }).getByText('1', { exact: true }).waitFor();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog');
  await search.getByRole('combobox').fill('budgetbeheer');
  await search.getByRole('option').filter({ hasText: words.search.kind.referral }).click();
  await page.getByRole('heading', { name: help }).waitFor();
});

test('a notification waits for the signed consent, is printed, sent and answered', async () => {
  const { page, words } = stage;
  const { notification } = words.sharing;
  const file = join(stage.program.paths.root, 'melding.pdf');
  await prepareNotification(stage);
  expect(await barriersInBoth(page)).toEqual([]);
  await press(page, notification.print);
  await page.getByRole('heading', { name: notification.paper.title }).waitFor();
  expect(await barriersInBoth(page)).toEqual([]);
  const sheet = page.getByRole('region', { name: words.ui.print.preview });
  await sheet.getByText(code).waitFor();
  expect(await sheet.getByText('Vermeer').count()).toBe(0);
  await press(page, words.ui.print.saveAsPdf);
  await choosePath(stage, file);
  await page.getByText(fill(words.ui.print.done, { place: file })).waitFor();
  await press(page, notification.back);

  await press(page, notification.send);
  const sending = page.getByRole('dialog', { name: notification.send });
  await press(sending, notification.sendConfirm);
  await sending.getByText(words.notes.problem.missing).waitFor();
  await sending.getByText(notification.ways['secure-mail'], { exact: true }).click();
  expect(await barriersInBoth(page)).toEqual([]);
  await press(sending, notification.sendConfirm);
  await sending.waitFor({ state: 'hidden' });
  await press(page, notification.answerButton);
  const answering = page.getByRole('dialog', { name: notification.answerButton });
  await answering.getByRole('textbox', { name: notification.answerText }).fill('Geregistreerd.');
  await press(answering, notification.sendConfirm);
  await answering.waitFor({ state: 'hidden' });
  await page.getByText('Geregistreerd.').waitFor();
  expect(await button(page, words.common.edit).count()).toBe(0);
});
