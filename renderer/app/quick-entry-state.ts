import { sharedValue } from '../ui/shared-value.ts';

const opened = sharedValue(false);

/** Opens the dialog for a new contact, over whatever is on screen. */
export const openQuickEntry = () => opened.set(true);
export const closeQuickEntry = () => opened.set(false);

/** Whether the dialog for a new contact is open. */
export const useQuickEntryOpened = opened.use;
