import type { NotificationPaper as Paper } from '../../../contract/trafficking-notification.ts';
import styles from '../../ui/paper.module.css';
import { PaperPart, PaperSignatures, PaperText } from '../../ui/paper-parts.tsx';
import { usePaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { notificationFieldNames } from './notification-form.ts';
import { useNotificationWords } from './use-notification-words.ts';

/** The sheet with what CoMensha is told: each fact under its question, also what is not known. */
export function NotificationPaper({ paper }: { readonly paper: Paper }) {
  const words = usePaperWords(paper.language);
  const { t, date } = words;
  const { labelOf, show } = useNotificationWords(t);
  const facts = notificationFieldNames.filter((field) => field !== 'notifiedAs');
  return (
    <article className={styles.paper} lang={paper.language}>
      <header className={styles.head}>
        <h2>{t('sharing.notification.paper.title')}</h2>
        <p className={styles.facts}>
          {t('sharing.notification.paper.to')}
          {' · '}
          {t('plans.paper.printedOn', { date: date(paper.printedOn) })}
        </p>
      </header>
      <PaperPart title={`${t('sharing.notification.paper.who')}: ${visibleBidi(paper.heading)}`}>
        {facts.map((field) => {
          const told = show(field, paper.fields[field]).trim();
          if (field === 'note' && told === '') return null;
          const text = told === '' ? t('sharing.notification.paper.notKnown') : told;
          return <PaperText key={field} label={labelOf(field)} text={text} />;
        })}
      </PaperPart>
      <p className={styles.facts}>
        {t('sharing.notification.paper.consent', { date: date(paper.consentFrom) })}
      </p>
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}
