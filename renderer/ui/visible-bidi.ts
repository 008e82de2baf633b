/**
 * Characters that turn the reading direction of what follows, or hide: with them a text can read
 * differently from what it is ('txt.exe' for 'exe.txt').
 */
const directionControls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** The text with each such character made visible, e.g. `⟦202E⟧`. */
export function visibleBidi(text: string): string {
  return text.replace(
    directionControls,
    (control) => `⟦${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  );
}
