import type { Input, WebContents } from 'electron';

/** A level is a fifth larger or smaller; these are about 50 and 300 %. */
const levels = { least: -4, most: 6 };

/** Larger, smaller and back with the usual keys: the program has no menu that would bring them. */
export function zoomWithKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const level = wantedLevel(input, contents.getZoomLevel());
    if (level === null) return;
    event.preventDefault();
    contents.setZoomLevel(level);
  });
}

function wantedLevel(
  { type, key, control, meta, alt }: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>,
  current: number,
): number | null {
  if (type !== 'keyDown' || alt || !(control || meta)) return null;
  if (key === '+' || key === '=') return Math.min(current + 1, levels.most);
  if (key === '-') return Math.max(current - 1, levels.least);
  return key === '0' ? 0 : null;
}
