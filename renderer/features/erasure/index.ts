export { ErasePage } from './erase-page.tsx';
export { ErasedPage } from './erased-page.tsx';
