import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Emblem } from '../../ui/emblem.tsx';
import { DisplaySwitches } from './display-switches.tsx';
import { Harbour } from './harbour.tsx';
import styles from './lock-frame.module.css';

interface LockFrameProps {
  readonly label: string;
  /** More room for what has to be read with care. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The calm surroundings of everything before a vault is open. */
export function LockFrame({ label, wide = false, children }: LockFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame} data-wide={wide || undefined}>
      <aside className={styles.picture} aria-label={t('app.name')} data-print-hidden>
        <Harbour />
        <div className={styles.name}>
          <Emblem size={40} />
          <div>
            <p className={styles.word}>{t('app.name')}</p>
            <p className={styles.motto}>{t('vault.unlock.motto')}</p>
          </div>
        </div>
      </aside>
      <main className={styles.side} aria-label={label}>
        <div className={styles.switches} data-print-hidden>
          <DisplaySwitches />
        </div>
        <div className={styles.content}>{children}</div>
      </main>
    </div>
  );
}
