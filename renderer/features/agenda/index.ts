export { byTime, keyOf, timeOf } from './agenda-item.ts';
export { AgendaPage } from './agenda-page.tsx';
export { ItemDialog } from './item-dialog.tsx';
export { type AgendaItem, useAgendaItems } from './use-agenda-items.ts';
export { useDoneTask } from './use-done-task.ts';
export { useItemWords } from './use-item-words.ts';
