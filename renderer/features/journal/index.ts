export { ClientJournalPage } from './client-journal-page.tsx';
export { JournalPage } from './journal-page.tsx';
