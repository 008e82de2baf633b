export { NotificationPrintPage } from './notification-print-page.tsx';
export { NotificationsPart } from './notifications-part.tsx';
