import type { BackupReport } from '../../../contract/backup.ts';
import type { Progress } from '../../../contract/procedure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes } from '../../ui/format.ts';
import type { BackupAge } from './backup-age.ts';
import { contentsOf } from './contents.ts';

/** How old the last backup is: 'vandaag 14:05'. */
export function useAgeWords(): (age: BackupAge) => string {
  const { t } = useTranslation();
  return (age) => {
    if (age.kind === 'never') return t('backup.age.never');
    if (age.kind === 'days') return t('backup.age.days', { count: age.count });
    return t(`backup.age.${age.kind}`, { time: age.time });
  };
}

/** What is in a backup: '60 cliënten, 412 contactnotities'. */
export function useContentWords(): (counts: BackupReport['counts']) => string {
  const { t } = useTranslation();
  return (counts) =>
    contentsOf(counts)
      .map(({ kind, count }) => t(`backup.content.${kind}`, { count }))
      .join(', ');
}

/** How far copying and checking are: bytes first, then parts. */
export function useProgressWords(): (progress: Progress) => string {
  const { t } = useTranslation();
  return ({ step, done, total }) => {
    if (total === undefined) return t('backup.progress.starting');
    if (step === 'copy' || step === 'bring') {
      return t('backup.progress.copy', { done: formatBytes(done), total: formatBytes(total) });
    }
    return t(step === 'write' ? 'backup.progress.write' : 'backup.progress.check', { done, total });
  };
}
