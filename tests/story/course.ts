import { openTab } from './caseload.ts';
import { button, press, type Stage, type } from './stage.ts';

/** Begins the course of the file that is open, with what someone comes for. */
export async function beginCourse(
  stage: Stage,
  course: { readonly startOn: string; readonly aim: string },
): Promise<void> {
  const { page, words, picture } = stage;
  await openTab(stage, 'course');
  await button(page, words.course.empty.action).waitFor();
  await picture('course-empty');
  await press(page, words.course.empty.action);
  const dialog = page.getByRole('dialog', { name: words.course.begin.first });
  await type(dialog, words.course.field.startOn, course.startOn);
  await type(dialog, words.course.field.aim, course.aim);
  await dialog.getByText(words.clients.phase.registration, { exact: true }).click();
  await press(dialog, words.course.begin.first);
  await dialog.waitFor({ state: 'hidden' });
}

/** Records that a phase began. */
export async function enterPhase(
  { page, words }: Stage,
  phase: keyof Stage['words']['clients']['phase'],
  fromOn: string,
): Promise<void> {
  await press(page, words.course.phase.change);
  const dialog = page.getByRole('dialog', { name: words.course.phase.title });
  await dialog.getByText(words.clients.phase[phase], { exact: true }).click();
  await type(dialog, words.course.field.fromOn, fromOn);
  await press(dialog, words.course.save);
  await dialog.waitFor({ state: 'hidden' });
}

/** Closes the course; unless another reason is given, because no more help is needed. */
export async function closeCourse(
  { page, words, picture }: Stage,
  closing: {
    readonly on: string;
    readonly note: string;
    readonly reason?: keyof Stage['words']['course']['closing']['reasons'];
  },
): Promise<void> {
  const { course } = words;
  await press(page, course.closing.button);
  const dialog = page.getByRole('dialog', { name: course.closing.title });
  await type(dialog, course.field.on, closing.on);
  await dialog
    .getByText(course.closing.reasons[closing.reason ?? 'needs-met'], { exact: true })
    .click();
  await dialog.getByText(course.answer.yes, { exact: true }).click();
  await dialog.getByRole('checkbox', { name: course.field.toldReturn }).check();
  await type(dialog, course.field.note, closing.note);
  await picture('course-closing');
  await press(dialog, course.closing.confirm);
  await dialog.waitFor({ state: 'hidden' });
  await picture('course-closed');
}
