export { SafetyPage } from './safety-page.tsx';
export { SafetyPrintPage } from './safety-print-page.tsx';
