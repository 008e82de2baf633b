export { DuplicatesPage } from './duplicates-page.tsx';
export { FileDuplicatesPage } from './file-duplicates-page.tsx';
