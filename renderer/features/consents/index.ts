export { ConsentDialog } from './consent-dialog.tsx';
export { ConsentsPart } from './consents-part.tsx';
export { HandoverChoice, HandoverStanding, PrintHandover } from './handover-choice.tsx';
export { RecipientField } from './recipient-field.tsx';
export { type HandoverCheck, useHandover } from './use-handover.ts';
export { useRecipients } from './use-recipients.ts';
