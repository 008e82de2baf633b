export { PartnersPage } from './partners-page.tsx';
export { usePartnerItems } from './use-partner-items.tsx';
