export { PartnersPage } from './partners-page.tsx';
