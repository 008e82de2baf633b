import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './recovery-code.module.css';

/** A recovery code, group by group, each with its number. */
export function CodeGroups({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const groups = code.split('-');
  return (
    <ol className={styles.groups} aria-label={t('vault.setUp.codeLabel', { count: groups.length })}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place; two may be alike.
        <li key={`${index + 1} ${group}`} className={styles.group}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <span className={styles.symbols}>{group}</span>
        </li>
      ))}
    </ol>
  );
}
