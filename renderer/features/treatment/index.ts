export { TreatmentPage } from './treatment-page.tsx';
