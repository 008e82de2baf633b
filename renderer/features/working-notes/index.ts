export { WorkingNotePanel } from './working-note-panel.tsx';
