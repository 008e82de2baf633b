import { press, type Stage, type } from './stage.ts';
import { toToday } from './today.ts';

/** Goes from any page to the agenda. */
export async function toAgenda({ page, words }: Stage): Promise<void> {
  await page
    .getByRole('navigation', { name: words.app.navigation })
    .getByRole('link', { name: words.app.nav.agenda, exact: true })
    .click();
  await page.getByRole('heading', { name: words.agenda.title, level: 1 }).waitFor();
}

/** Enters an appointment on the day that is shown. */
export async function makeAppointment(
  { page, words, picture }: Stage,
  title: string,
  times: readonly [string, string],
): Promise<void> {
  const { appointment } = words.agenda;
  await press(page, appointment.new);
  const dialog = page.getByRole('dialog');
  // A field that must be filled in has a star in its label.
  await dialog.getByRole('textbox', { name: appointment.field.title }).fill(title);
  await dialog.getByRole('textbox', { name: appointment.field.startTime }).fill(times[0]);
  await dialog.getByRole('textbox', { name: appointment.field.endTime }).fill(times[1]);
  await picture('appointment');
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(title) }).waitFor();
}

/** Enters a task for the day that is shown. */
export async function makeTask({ page, words, picture }: Stage, title: string): Promise<void> {
  const { task } = words.agenda;
  await press(page, task.new);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: task.field.title }).fill(title);
  await type(dialog, task.field.note, 'Na vijven');
  await picture('task');
  await press(dialog, words.common.save);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(title) }).waitFor();
}

/** Shows what would go into a calendar file. */
export async function previewCalendar({ page, words, picture }: Stage): Promise<void> {
  await press(page, words.agenda.export.button);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('region', { name: words.agenda.export.preview }).waitFor();
  await picture('calendar-file');
}

/** A week is planned and looked at, from the agenda to the start screen. */
export async function tellAgenda(stage: Stage): Promise<void> {
  const { page, words, picture } = stage;
  const { places, before } = words.agenda;
  await toAgenda(stage);
  await makeAppointment(stage, places.visit, ['14:00', '15:30']);
  await makeAppointment(stage, places.phone, ['15:00', '15:20']);
  await makeTask(stage, words.clients.draftKind['risk-assessment']);
  await picture('agenda-week');
  await page.keyboard.press('d');
  await page.getByRole('button', { name: before.day }).waitFor();
  await picture('agenda-day');
  await previewCalendar(stage);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await toToday(stage);
  await page.getByText(places.visit).waitFor();
  await picture('today');
}
