/**
 * The layer of what is asked while a dialog may be open: above dialogs (200), below lists that drop down
 * (300) and messages (400).
 */
export const aboveDialogs = 250;
