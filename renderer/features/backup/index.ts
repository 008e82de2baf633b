export { BackupCard } from './backup-card.tsx';
export { BackupProvider } from './backup-work.tsx';
export { Facts } from './facts.tsx';
export { LastBackup } from './last-backup.tsx';
export { RehearsalNotice } from './rehearsal-notice.tsx';
export { useLongWork } from './use-long-work.ts';
export { WorkProgress } from './work-progress.tsx';
