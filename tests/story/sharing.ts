import { openTab } from './caseload.ts';
import { fill, press, type Stage, type } from './stage.ts';

/** Enters a partner with one contact person and one agreement, and opens it. */
export async function addPartner(
  { page, words, picture }: Stage,
  partner: {
    readonly name: string;
    readonly kind: keyof Stage['words']['partners']['kind'];
    readonly person: string;
    readonly agreement: string;
  },
): Promise<void> {
  const { partners } = words;
  await page.getByRole('link', { name: words.app.nav.partners, exact: true }).click();
  await page.getByRole('heading', { name: partners.title, level: 1 }).waitFor();
  await picture('partners');
  await press(page.locator('#content'), partners.add);
  const dialog = page.getByRole('dialog', { name: partners.new });
  await dialog.getByRole('textbox', { name: partners.field.name }).first().fill(partner.name);
  await dialog.getByLabel(partners.field.kind).selectOption(partner.kind);
  await press(dialog, partners.contact.add);
  const person = dialog.getByRole('group', {
    name: fill(partners.contact.number, { number: 1 }),
  });
  await person.getByRole('textbox', { name: partners.contact.name }).fill(partner.person);
  await person.getByRole('textbox', { name: partners.contact.phone }).fill('06-12345678');
  await press(dialog, partners.agreement.add);
  const agreement = dialog.getByRole('group', {
    name: fill(partners.agreement.number, { number: 1 }),
  });
  await agreement.getByRole('textbox', { name: partners.agreement.text }).fill(partner.agreement);
  await picture('partner-writing');
  await press(dialog, partners.save);
  await dialog.waitFor({ state: 'hidden' });
  await press(page, fill(partners.open, { name: partner.name }));
  await page.getByRole('heading', { name: partner.name, level: 1 }).waitFor();
  await picture('partner');
}

export interface ToldConsent {
  readonly recipient: string;
  readonly kinds: readonly (keyof Stage['words']['sharing']['kind'])[];
  readonly answer?: keyof Stage['words']['sharing']['answer'];
  readonly form?: keyof Stage['words']['sharing']['form'];
  readonly until?: string;
}

/** Records what the client says, from the table of what may go to whom. */
export async function recordConsent(stage: Stage, consent: ToldConsent): Promise<void> {
  const { page, words, picture } = stage;
  await openTab(stage, 'sharing');
  await press(page.locator('#content'), words.sharing.consent.add);
  await fillConsent(stage, consent);
  await picture('consent-recording');
  const dialog = page.getByRole('dialog', { name: words.sharing.consent.new });
  await press(dialog, words.sharing.consent.record);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('table', { name: words.sharing.consent.table }).waitFor();
  await picture('consents');
}

/** Fills in the form that is open. */
async function fillConsent({ page, words }: Stage, consent: ToldConsent): Promise<void> {
  const { sharing } = words;
  const { answer = 'given', form = 'spoken', until } = consent;
  const dialog = page.getByRole('dialog', { name: sharing.consent.new });
  await dialog
    .getByRole('combobox', { name: sharing.consent.field.recipient })
    .fill(consent.recipient);
  // The list of names closes, so that it covers nothing.
  await page.keyboard.press('Tab');
  for (const kind of consent.kinds) {
    await dialog.getByRole('checkbox', { name: sharing.kind[kind], exact: true }).check();
  }
  await dialog.getByText(sharing.answer[answer], { exact: true }).click();
  await dialog.getByText(sharing.form[form], { exact: true }).click();
  if (until) await type(dialog, sharing.consent.field.until, until);
}

/** Refers someone for help; `reason` is why without consent, when there is none. */
export async function refer(
  stage: Stage,
  referral: {
    readonly help: string;
    readonly area: string;
    readonly recipient: string;
    readonly reason?: string;
  },
): Promise<void> {
  const { page, words, picture } = stage;
  const { sharing } = words;
  await openTab(stage, 'sharing');
  await page.getByRole('tab', { name: sharing.part.referrals }).click();
  await press(page.locator('#content'), sharing.referral.add);
  const dialog = page.getByRole('dialog', { name: sharing.referral.new });
  await dialog.getByText(sharing.referral.state.referred, { exact: true }).click();
  await type(dialog, sharing.referral.field.help, referral.help);
  await dialog.getByLabel(sharing.referral.field.area).selectOption(referral.area);
  await dialog
    .getByRole('combobox', { name: sharing.referral.field.recipient })
    .fill(referral.recipient);
  await page.keyboard.press('Tab');
  if (referral.reason) await type(dialog, sharing.handover.reason, referral.reason);
  await picture('referral-writing');
  await press(dialog, sharing.referral.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: referral.help }).waitFor();
  await picture('referrals');
}

/** Prepares a notification to CoMensha, with the signed consent that was missing. */
export async function prepareNotification(stage: Stage): Promise<void> {
  const { page, words, picture } = stage;
  const { notification, consent, form, answer } = words.sharing;
  await openTab(stage, 'sharing');
  await page.getByRole('tab', { name: words.sharing.part.notifications }).click();
  await page.getByText(notification.missing.title).waitFor();
  await picture('notification-empty');
  await press(page.locator('#content'), notification.add);
  const dialog = page.getByRole('dialog', { name: notification.new });
  await dialog
    .getByRole('checkbox', { name: notification.exploitationKind.sexual, exact: true })
    .check();
  await picture('notification-writing');
  await press(dialog, notification.save);
  await dialog.waitFor({ state: 'hidden' });
  await press(page, notification.missing.action);
  const signing = page.getByRole('dialog', { name: consent.new });
  await signing.getByText(answer.given, { exact: true }).click();
  await signing.getByText(form.written, { exact: true }).click();
  await press(signing, consent.record);
  await signing.waitFor({ state: 'hidden' });
  await page.getByText(notification.state.draft).waitFor();
  await picture('notification');
}
