import { attainmentLevels } from '../../../contract/goal-attainment.ts';
import { scaleNames } from '../../../contract/guidance-plan.ts';
import type { GuidancePaper as Paper, PrintedGoal } from '../../../contract/guidance-print.ts';
import styles from '../../ui/paper.module.css';
import { PaperPart, PaperSignatures, PaperStep, PaperText } from '../../ui/paper-parts.tsx';
import { type PaperWords, usePaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { signedLevel } from './level-scale.tsx';

/** A guidance plan laid out for the client to read. Shows what the paper holds and nothing else. */
export function GuidancePaper({ paper }: { readonly paper: Paper }) {
  const words = usePaperWords(paper.language);
  const { t, date, number } = words;
  const isBlank = paper.summary.trim() === '' && paper.areas.length === 0;
  return (
    <article className={styles.paper} lang={paper.language}>
      <PaperHead paper={paper} words={words} />
      {isBlank ? <p>{t('guidance.paper.nothing')}</p> : null}
      {paper.summary.trim() === '' ? null : (
        <PaperPart title={t('guidance.paper.summary')}>
          <PaperText text={paper.summary} own />
        </PaperPart>
      )}
      {paper.areas.map((area) => (
        <PaperPart key={area.area} title={t(`contacts.area.${area.area}`)}>
          <PaperText label={t('guidance.paper.wish')} text={area.wish} own />
          <PaperText label={t('guidance.paper.situation')} text={area.situation} />
          {area.goals.map((goal) => (
            <GoalOnPaper key={goal.id} goal={goal} words={words} />
          ))}
        </PaperPart>
      ))}
      {paper.attainment === null ? null : (
        <PaperPart title={t('guidance.paper.scores')}>
          <p>{t('guidance.paper.attainment', { score: number(Math.round(paper.attainment)) })}</p>
        </PaperPart>
      )}
      {paper.reviewOn ? (
        <p className={styles.part}>{t('plans.paper.review', { date: date(paper.reviewOn) })}</p>
      ) : null}
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}

function PaperHead({ paper, words }: { readonly paper: Paper; readonly words: PaperWords }) {
  const { t, date } = words;
  const facts = [
    t('plans.paper.version', { number: paper.number }),
    paper.agreedOn
      ? t('plans.paper.agreedOn', { date: date(paper.agreedOn) })
      : t('plans.paper.concept'),
    t('plans.paper.printedOn', { date: date(paper.printedOn) }),
  ];
  return (
    <header className={styles.head}>
      <h2>{t('guidance.paper.title')}</h2>
      {paper.heading === '' ? null : (
        <p>{t('plans.paper.of', { name: visibleBidi(paper.heading) })}</p>
      )}
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </header>
  );
}

function GoalOnPaper({ goal, words }: { readonly goal: PrintedGoal; readonly words: PaperWords }) {
  const { t, date } = words;
  return (
    <section className={styles.goal}>
      <div className={styles.goalHead}>
        <h4>
          {t('guidance.paper.goal')}: <bdi>{visibleBidi(goal.wording)}</bdi>
        </h4>
        {goal.state === 'open' ? null : (
          <span className={styles.state}>{t(`guidance.paper.${goal.state}`)}</span>
        )}
      </div>
      {goal.steps.length > 0 ? (
        <>
          <p className={styles.label}>{t('guidance.paper.steps')}</p>
          <ul className={styles.steps}>
            {goal.steps.map((step) => (
              <PaperStep
                key={step.id}
                done={step.done}
                doneWord={t(step.done ? 'guidance.paper.done' : 'guidance.paper.toDo')}
                what={step.what}
                about={[step.who, step.dueOn ? date(step.dueOn) : '']}
              />
            ))}
          </ul>
        </>
      ) : null}
      {goal.attainment ? <LevelsOnPaper attainment={goal.attainment} words={words} /> : null}
      <EvaluationsOnPaper evaluations={goal.evaluations} words={words} />
    </section>
  );
}

function EvaluationsOnPaper(props: {
  readonly evaluations: PrintedGoal['evaluations'];
  readonly words: PaperWords;
}) {
  const { t, date } = props.words;
  const told = props.evaluations.filter(({ remark }) => remark.trim() !== '');
  if (told.length === 0) return null;
  return (
    <>
      <p className={styles.label}>{t('guidance.paper.evaluations')}</p>
      {told.map(({ id, on, remark }) => (
        <PaperText key={id} text={`${date(on)}: ${remark}`} />
      ))}
    </>
  );
}

interface LevelsProps {
  readonly attainment: NonNullable<PrintedGoal['attainment']>;
  readonly words: PaperWords;
}

/** The five levels in the client's words, with where they are now and where they began. */
function LevelsOnPaper({ attainment, words }: LevelsProps) {
  const { t } = words;
  const { start, now, scale } = attainment;
  return (
    <>
      <p className={styles.label}>{t('guidance.paper.scores')}</p>
      <div className={styles.levels}>
        {attainmentLevels.map((level) => {
          const name = scaleNames[level];
          const own = scale[name].trim();
          const marks = [
            ...(level === start ? [t('guidance.paper.scoreStart')] : []),
            ...(level === now ? [t('guidance.paper.scoreNow')] : []),
          ];
          return (
            <div key={level} className={styles.level} data-now={level === now || undefined}>
              <strong>{[signedLevel(level), ...marks].join(' · ')}</strong>
              <bdi>{own === '' ? t(`guidance.paper.level.${name}`) : visibleBidi(own)}</bdi>
            </div>
          );
        })}
      </div>
    </>
  );
}
