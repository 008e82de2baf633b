export { discardDraft, drafts } from './drafts.ts';
