export { CaseloadPage } from './caseload-page.tsx';
export { WorkloadPage } from './workload-page.tsx';
