import { IconDatabase, IconDatabaseExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ageOf, isOld } from './backup-age.ts';
import { useBackupWork } from './backup-work.tsx';
import styles from './last-backup.module.css';
import { percentOf } from './percent.ts';
import { useAgeWords } from './use-words.ts';

/** How old the last backup is, on every screen: calm, and plain to see when it is time for one. */
export function LastBackup() {
  const { t } = useTranslation();
  const ageWords = useAgeWords();
  const { progress } = useBackupWork().state;
  const { data } = useQuery(queryOf('backup', 'standing', {}));
  if (!data) return null;
  const age = ageOf(data.lastAt);
  const asks = !progress && (isOld(age) || data.failure !== null);
  const Icon = asks ? IconDatabaseExclamation : IconDatabase;
  const when = () => {
    if (progress) return t('backup.age.making', { percent: percentOf(progress) });
    return data.failure ? t('backup.age.failed') : ageWords(age);
  };
  return (
    <Link to="/backup" className={styles.age} data-asks={asks || undefined}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>{t('backup.age.label', { when: when() })}</span>
    </Link>
  );
}
