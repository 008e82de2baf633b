/** At most one report in this time; the last input of a busy stretch is reported at its end. */
const interval = 15_000;

/** What counts as a sign that someone is there. */
export const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells that the user did something, at most every 15 seconds. Gives the way to stop. */
export function reportActivity(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  report: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const onInput = () => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    report();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) onInput();
      again = false;
    }, interval);
  };
  for (const input of inputs) target.addEventListener(input, onInput, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const input of inputs) target.removeEventListener(input, onInput);
  };
}
