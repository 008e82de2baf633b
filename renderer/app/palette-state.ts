import { sharedValue } from '../ui/shared-value.ts';

const opened = sharedValue(false);

/** Opens the command palette. */
export const openPalette = () => opened.set(true);
export const closePalette = () => opened.set(false);

/** Whether the command palette is open. */
export const usePaletteOpened = opened.use;
