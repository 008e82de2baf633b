export { NetworkPage } from './network-page.tsx';
export { NetworkPrintPage } from './network-print-page.tsx';
export { SharedThreats } from './shared-threats.tsx';
