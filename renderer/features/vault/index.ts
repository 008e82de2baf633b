export { LockedArea } from './locked-area.tsx';
export { MemberChoice } from './member-choice.tsx';
export { PassphraseInput } from './passphrase-input.tsx';
export { emptyRecovery, isWholeRecovery, RecoveryEntry } from './recovery-entry.tsx';
export { StepLine } from './step-line.tsx';
