export { emptyContactForm } from './contact-form.ts';
export { ContactsPage } from './contacts-page.tsx';
export { OwnHoursPage } from './own-hours-page.tsx';
export { QuickForm } from './quick-form.tsx';
