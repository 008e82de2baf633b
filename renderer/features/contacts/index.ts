export { ContactsPage } from './contacts-page.tsx';
export { QuickForm } from './quick-form.tsx';
