/** What a way to the agenda may say: which day, whether it alone is shown, and what is to be entered. */
export interface AgendaSearch {
  readonly on?: string;
  readonly view?: 'day';
  readonly new?: 'task' | 'appointment';
}

/** Keeps of an address what the agenda understands. */
export function agendaSearch(search: Readonly<Record<string, unknown>>): AgendaSearch {
  const { on, view, new: entering } = search;
  return {
    ...(typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...(view === 'day' ? { view } : {}),
    ...(entering === 'task' || entering === 'appointment' ? { new: entering } : {}),
  };
}
