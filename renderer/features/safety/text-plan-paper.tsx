import type { TextPlanPaper as Paper, PlanTextName } from '../../../contract/safety-plans.ts';
import { PaperSignatures } from '../../ui/paper-parts.tsx';
import { usePaperWords } from '../../ui/paper-words.ts';
import { useOnePage } from '../../ui/use-one-page.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { PlanSpec } from './plan-spec.ts';
import styles from './text-plan-paper.module.css';
import { useTextPlanWords } from './use-text-plan-words.ts';

interface TextPlanPaperProps<Name extends PlanTextName> {
  readonly spec: PlanSpec<Name>;
  readonly paper: Paper<Name>;
  /** Hears whether the paper fits on one page. */
  readonly onFits: (fits: boolean) => void;
}

/** A plan on one page, for the client to keep: small type only where there is much to say. */
export function TextPlanPaper<Name extends PlanTextName>(props: TextPlanPaperProps<Name>) {
  const { spec, paper, onFits } = props;
  const words = useTextPlanWords(paper);
  const { t, date, lang, dir } = words;
  const page = useOnePage(onFits);
  const textOf = (name: Name) => paper.texts.find((each) => each.name === name)?.text;
  return (
    <article className={styles.paper} lang={lang} dir={dir} ref={page}>
      <header className={styles.head}>
        <h2>{t(`safety.plan.${spec.kind}.paper`)}</h2>
        <p className={styles.facts}>
          {paper.heading === ''
            ? null
            : `${t('plans.paper.of', { name: visibleBidi(paper.heading) })} · `}
          {t('plans.paper.version', { number: paper.number })}
          {' · '}
          {paper.agreedOn
            ? t('plans.paper.agreedOn', { date: date(paper.agreedOn) })
            : t('plans.paper.concept')}
          {' · '}
          {t('plans.paper.printedOn', { date: date(paper.printedOn) })}
        </p>
      </header>
      {paper.texts.length === 0 ? <Nothing language={paper.language} /> : null}
      {spec.sections.map((section) => {
        const texts = section.texts.filter(({ name }) => textOf(name) !== undefined);
        if (texts.length === 0) return null;
        return (
          <section key={section.name} className={styles.section} data-zone={section.name}>
            <h3>{t(`safety.section.${section.name}`)}</h3>
            <div className={styles.texts} data-single={texts.length === 1 || undefined}>
              {texts.map(({ name, label }) => (
                <div key={name}>
                  <p className={styles.label}>{t(`safety.field.${label}`)}</p>
                  <p className={styles.words} dir="auto">
                    {visibleBidi(textOf(name) ?? '')}
                  </p>
                </div>
              ))}
            </div>
          </section>
        );
      })}
      {paper.reviewOn ? (
        <p className={styles.facts}>{t('plans.paper.review', { date: date(paper.reviewOn) })}</p>
      ) : null}
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}

function Nothing({ language }: Pick<Paper<PlanTextName>, 'language'>) {
  const { t } = usePaperWords(language);
  return <p>{t('safety.print.nothing')}</p>;
}
