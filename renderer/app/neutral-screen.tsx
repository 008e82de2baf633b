import { useEffect } from 'react';
import { neutralTitles, pageTitle } from '../../contract/page-title.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import styles from './neutral-screen.module.css';

/** Whether the host wants the page to say nothing of itself: it tells so by the title. */
export const isHidden = () => document.title !== pageTitle;

/** An empty page, after the panic key. Who knows it goes on with Esc or the small word below. */
export function NeutralScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    const locale = document.title === neutralTitles.en ? 'en' : 'nl';
    void i18n.changeLanguage(locale);
    document.documentElement.lang = locale;
  }, [i18n]);
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onLeave();
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onLeave]);
  return (
    <main className={styles.page}>
      <button type="button" className={styles.leave} onClick={onLeave}>
        {t('app.goOn')}
      </button>
    </main>
  );
}
