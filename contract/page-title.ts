/** What the window is called. */
export const pageTitle = 'Luwte';

/** What it is called after the panic key: nothing on screen says what this program is. */
export const neutralTitles = { nl: 'Naamloos', en: 'Untitled' } as const;
