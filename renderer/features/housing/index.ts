export { HousingPage } from './housing-page.tsx';
export { HousingPrintPage } from './housing-print-page.tsx';
