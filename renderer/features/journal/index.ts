export { ClientJournalPage } from './client-journal-page.tsx';
export { JournalPage } from './journal-page.tsx';
export { useJournalAlerts } from './use-journal-alerts.ts';
export { useLineWords } from './use-line-words.ts';
