import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup, restoreBackup } from './backup.ts';
import { findWord, importFile, openClient, openTab } from './caseload.ts';
import { exportJournal, readJournal } from './journal.ts';
import { type Around, drawNetwork } from './network.ts';
import { writeContact, writeTreatment } from './notes.ts';
import { printPlan, writeGuidance, writeHousing } from './plans.ts';
import { press, type Stage } from './stage.ts';
import { lock, makeVault, unlock } from './vault.ts';

const caseload = (name: string) => join(import.meta.dirname, '../fixtures/caseload', name);

/** The client of the story; she comes with the first of the two files. */
export const clientCode = 'TW-2023-0004';

/** What is written in the course of it. No other text in the program or the files has these words. */
export interface Told {
  readonly note: string;
  readonly agreements: string;
  readonly target: string;
  readonly intervention: string;
  readonly response: string;
  readonly summary: string;
  readonly goal: string;
  readonly step: string;
  readonly situation: string;
  readonly housingStep: string;
  readonly place: string;
  readonly addressLabel: string;
  readonly street: string;
  /** A word of the note, and how it begins, to find it by. */
  readonly word: string;
  readonly beginning: string;
}

/** Who is around her; names are the same in either language. */
const around: readonly Around[] = [
  { name: 'Lidia', side: 'supports', relation: 'sibling' },
  { name: 'De Vaart', side: 'supports', relation: 'care' },
  { name: 'Ricardo', side: 'threat', relation: 'ex-partner' },
];

export const told: Readonly<Record<'nl' | 'en', Told>> = {
  nl: {
    note: 'Samen de brief over de toeslag gelezen. Ze wil **zelf** bellen met de belastingtelefoon.\n\n- blauwe map ligt klaar\n- volgende keer samen oefenen',
    agreements: 'Ze belt donderdagmorgen vanuit het inloophuis.',
    target: 'De avond bij het viaduct',
    intervention: 'Voorbereid, drie sets oogbewegingen.',
    response: 'Zakte rustig; na afloop thee en even naar buiten.',
    summary: 'Ik wil een eigen voordeur en weer kunnen slapen.',
    goal: 'Ik ga alleen naar de markt en weer terug',
    step: 'Twee keer samen de route lopen',
    situation: 'Slaapt nu bij een kennis in de logeerkamer.',
    housingStep: 'Postadres aanvragen bij de gemeente',
    place: 'Kamer met uitzicht op de vaart',
    addressLabel: 'Linde',
    street: 'Kwetterpad 17-b',
    word: 'belastingtelefoon',
    beginning: 'belastingtel',
  },
  en: {
    note: 'Read the letter about the allowance together. She wants to ring the tax helpline **herself**.\n\n- the blue folder is ready\n- practise together next time',
    agreements: 'She rings on Thursday morning from the drop-in centre.',
    target: 'The evening under the viaduct',
    intervention: 'Prepared, three sets of eye movements.',
    response: 'Came down calmly; tea and a short walk afterwards.',
    summary: 'I want a front door of my own and to sleep again.',
    goal: 'I go to the market alone and back again',
    step: 'Walk the route together twice',
    situation: 'Sleeps in an acquaintance’s spare room for now.',
    housingStep: 'Ask the municipality for a postal address',
    place: 'Room looking out on the canal',
    addressLabel: 'Linden',
    street: 'Kwetterpad 17-b',
    word: 'helpline',
    beginning: 'helpl',
  },
};

export interface MainJobWish {
  readonly passphrase: string;
  /** Where the PDFs go: readable, and outside all that the program writes. */
  readonly paper: string;
  /** Where backups go, and the vault that is made of one. */
  readonly stick: string;
  readonly told: Told;
}

/** What came of it. */
export interface MainJobDone {
  readonly recoveryCode: string;
  /** How many clients each of the two files brought. */
  readonly imported: readonly [number, number];
  readonly pdfs: readonly string[];
}

/**
 * A counsellor’s first day, from the welcome screen on: a vault, her caseload from two spreadsheets, one
 * client’s notes and plans, the plans on paper, a word found again, locked and opened, a backup, and a new
 * vault made of that backup, which is open at the end.
 */
export async function tellMainJob(stage: Stage, wish: MainJobWish): Promise<MainJobDone> {
  const recoveryCode = await makeVault(stage, {
    memberName: 'Marit de Boer',
    vaultName: 'Team Zuid',
    passphrase: wish.passphrase,
  });
  await stage.picture('caseload-empty');
  const first = await importFile(stage, caseload('caseload-excel-nl.csv'));
  const second = await importFile(quietly(stage), caseload('caseload-utf8.csv'));
  await stage.picture('caseload');
  await openClient(stage, clientCode);
  await writeFile(stage, wish.told);
  const pdfs = await printPlans(stage, wish.paper);
  await lookBack(stage, wish.told);
  await readJournal(stage);
  await exportJournal(stage, wish.paper);
  await lock(stage);
  await stage.picture('locked');
  await unlock(stage, wish.passphrase);
  await findWord(quietly(stage), wish.told.beginning, wish.told.word);
  await restoreFromStick(stage, wish);
  return { recoveryCode, imported: [first, second], pdfs };
}

/** The same steps without pictures. */
const quietly = (stage: Stage): Stage => ({ ...stage, picture: async () => undefined });

async function writeFile(stage: Stage, words: Told): Promise<void> {
  await stage.picture('client-new');
  await writeContact(stage, words);
  await writeTreatment(stage, words);
  await writeGuidance(stage, words);
  await writeHousing(stage, {
    note: words.situation,
    step: words.housingStep,
    place: words.place,
    address: { label: words.addressLabel, street: words.street },
  });
  await drawNetwork(stage, around);
}

async function printPlans(stage: Stage, folder: string): Promise<readonly string[]> {
  await openTab(stage, 'housing');
  const housing = join(folder, 'housing.pdf');
  await printPlan(stage, housing, 'housing-print');
  await press(stage.page, stage.words.plans.print.back);
  await openTab(stage, 'guidance');
  const guidance = join(folder, 'guidance.pdf');
  await printPlan(stage, guidance, 'guidance-print');
  await press(stage.page, stage.words.plans.print.back);
  return [guidance, housing];
}

/** Makes a backup, locks, makes a vault of the backup and finds the word in that as well. */
async function restoreFromStick(stage: Stage, { stick, passphrase, told: words }: MainJobWish) {
  const [backups, folder] = [join(stick, 'backups'), join(stick, 'restored')];
  for (const place of [backups, folder]) mkdirSync(place, { recursive: true });
  await makeBackup(stage, backups);
  await lock(stage);
  await restoreBackup(stage, {
    source: backups,
    folder,
    vaultName: 'Team Noord',
    secret: { passphrase },
  });
  await unlock(stage, passphrase);
  await findWord(quietly(stage), words.beginning, words.word);
  await stage.picture('restored');
}

/** What a colleague sees who opens the file: the timeline, the person, the history of a record. */
async function lookBack(stage: Stage, words: Told): Promise<void> {
  const { page, picture } = stage;
  await openTab(stage, 'overview');
  await page.getByText(words.place).first().waitFor();
  await picture('overview');
  await openTab(stage, 'person');
  await picture('person');
  await press(page, stage.words.ui.history.button);
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await picture('history');
  await page.keyboard.press('Escape');
  await findWord(stage, words.beginning, words.word);
  await page.getByRole('link', { name: stage.words.app.nav.settings, exact: true }).click();
  await page.getByRole('heading', { name: stage.words.vault.settings.title }).waitFor();
  await picture('settings');
}
