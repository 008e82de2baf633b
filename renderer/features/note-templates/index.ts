export { TemplatePicker } from './template-picker.tsx';
export { TemplatesDialog } from './templates-dialog.tsx';
