export { GuidancePage } from './guidance-page.tsx';
export { GuidancePrintPage } from './guidance-print-page.tsx';
