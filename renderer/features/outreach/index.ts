export { CameFromOutreach } from './came-from-outreach.tsx';
export { OutreachPage } from './outreach-page.tsx';
