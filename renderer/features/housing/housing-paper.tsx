import type { HousingPaper as Paper } from '../../../contract/housing-print.ts';
import styles from '../../ui/paper.module.css';
import { PaperPart, PaperSignatures, PaperStep, PaperText } from '../../ui/paper-parts.tsx';
import { type PaperWords, usePaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { MoneyOnPaper } from './money-on-paper.tsx';

interface PartProps {
  readonly paper: Paper;
  readonly words: PaperWords;
}

/** A housing plan laid out for the client to read. Shows what the paper holds and nothing else. */
export function HousingPaper({ paper }: { readonly paper: Paper }) {
  const words = usePaperWords(paper.language);
  const { t, date } = words;
  return (
    <article className={styles.paper} lang={paper.language}>
      <header className={styles.head}>
        <h2>{t('housing.paper.title')}</h2>
        {paper.heading === '' ? null : (
          <p>{t('plans.paper.of', { name: visibleBidi(paper.heading) })}</p>
        )}
        <p className={styles.facts}>
          {t('housing.paper.printedOn', { date: date(paper.printedOn) })}
        </p>
      </header>
      {isBlank(paper) ? <p>{t('housing.paper.nothing')}</p> : null}
      <SituationOnPaper paper={paper} words={words} />
      <NeedOnPaper paper={paper} words={words} />
      <RiskOnPaper paper={paper} words={words} />
      <StepsOnPaper paper={paper} words={words} />
      {paper.money ? <MoneyOnPaper money={paper.money} words={words} /> : null}
      <GoalsOnPaper paper={paper} words={words} />
      <AgreementsOnPaper paper={paper} words={words} />
      <ExitOnPaper paper={paper} words={words} />
      <StaysOnPaper paper={paper} words={words} />
      {paper.reviewOn ? (
        <p className={styles.part}>{t('housing.paper.review', { date: date(paper.reviewOn) })}</p>
      ) : null}
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}

const isBlank = (paper: Paper) =>
  [
    paper.situation,
    paper.history,
    paper.need,
    paper.risk,
    paper.steps,
    paper.money,
    paper.goals,
    paper.agreements,
    paper.exit,
    paper.placements,
  ].every((part) => part === null);

function SituationOnPaper({ paper, words }: PartProps) {
  const { t, date } = words;
  const { situation, history } = paper;
  return (
    <>
      {situation ? (
        <PaperPart title={t('housing.paper.situation')}>
          <p>
            {t(`clients.housing.${situation.situation}`)}
            {situation.situationSince
              ? `, ${t('housing.paper.since', { date: date(situation.situationSince) })}`
              : ''}
          </p>
          <PaperText text={situation.situationNote} />
        </PaperPart>
      ) : null}
      {history ? (
        <PaperPart title={t('housing.paper.history')}>
          <TextOrEmpty text={history.history} words={words} />
        </PaperPart>
      ) : null}
    </>
  );
}

function NeedOnPaper({ paper: { need }, words }: PartProps) {
  const { t } = words;
  if (!need) return null;
  const facts = [
    t(`housing.need.${need.need}`),
    ...(need.supportHours === null
      ? []
      : [
          t('housing.paper.supportHours', {
            count: need.supportHours,
            hours: words.number(need.supportHours),
          }),
        ]),
    ...(need.womenOnly === 'yes' ? [t('housing.paper.womenOnly')] : []),
  ];
  return (
    <PaperPart title={t('housing.paper.need')}>
      <p>{facts.join(' · ')}</p>
      <PaperText label={t('housing.paper.children')} text={need.children} />
      <PaperText label={t('housing.paper.pets')} text={need.pets} />
      <PaperText label={t('housing.paper.accessibility')} text={need.accessibility} />
      <PaperText text={need.needNote} />
    </PaperPart>
  );
}

function RiskOnPaper({ paper: { risk }, words }: PartProps) {
  const { t } = words;
  if (!risk) return null;
  return (
    <PaperPart title={t('housing.paper.risk')}>
      {risk.secretAddress === 'yes' ? <p>{t('housing.paper.secretAddress')}</p> : null}
      <PaperText label={t('housing.paper.regionsToAvoid')} text={risk.regionsToAvoid.join(', ')} />
      <PaperText label={t('housing.paper.perpetratorsWhere')} text={risk.perpetratorsWhere} />
      <PaperText text={risk.riskNote} />
    </PaperPart>
  );
}

function StepsOnPaper({ paper: { steps }, words }: PartProps) {
  const { t, date } = words;
  if (!steps) return null;
  const doneWord = { open: 'toDo', busy: 'toDo', done: 'done', 'not-needed': 'notNeeded' } as const;
  return (
    <PaperPart title={t('housing.paper.steps')}>
      {steps.steps.length === 0 ? <p>{t('housing.paper.empty')}</p> : null}
      <ul className={styles.steps}>
        {steps.steps.map((step) => (
          <PaperStep
            key={step.id}
            done={step.state === 'done'}
            doneWord={t(`housing.paper.${doneWord[step.state]}`)}
            what={step.what}
            about={[
              step.owner,
              step.dueOn ? date(step.dueOn) : '',
              step.state === 'not-needed' ? t('housing.paper.notNeeded') : '',
            ]}
          />
        ))}
      </ul>
    </PaperPart>
  );
}

function GoalsOnPaper({ paper: { goals }, words }: PartProps) {
  const { t } = words;
  if (!goals) return null;
  const kept = goals.goals.filter(({ state }) => state !== 'stopped');
  return (
    <PaperPart title={t('housing.paper.goals')}>
      {kept.length === 0 ? <p>{t('housing.paper.empty')}</p> : null}
      <ul className={styles.steps}>
        {kept.map((goal) => (
          <PaperStep
            key={goal.id}
            done={goal.state === 'reached'}
            doneWord={t(`housing.paper.${goal.state === 'reached' ? 'reached' : 'toDo'}`)}
            what={goal.wording}
            about={[]}
          />
        ))}
      </ul>
    </PaperPart>
  );
}

function AgreementsOnPaper({ paper: { agreements }, words }: PartProps) {
  const { t, date } = words;
  if (!agreements) return null;
  const signed = (['agreementSignedOn', 'houseRulesSignedOn'] as const).flatMap((field) => {
    const on = agreements[field];
    return on === null ? [] : [t(`housing.paper.${field}`, { date: date(on) })];
  });
  return (
    <PaperPart title={t('housing.paper.agreements')}>
      <TextOrEmpty text={agreements.agreements} words={words} />
      <PaperText label={t('housing.paper.keyWorker')} text={agreements.keyWorker} />
      <PaperText label={t('housing.paper.visitFrequency')} text={agreements.visitFrequency} />
      {signed.map((line) => (
        <p key={line} className={styles.about}>
          {line}
        </p>
      ))}
    </PaperPart>
  );
}

function ExitOnPaper({ paper: { exit }, words }: PartProps) {
  const { t } = words;
  if (!exit) return null;
  return (
    <PaperPart title={t('housing.paper.exit')}>
      <p>{t(`housing.exit.${exit.exitDestination}`)}</p>
      <PaperText text={exit.exitNote} />
    </PaperPart>
  );
}

function StaysOnPaper({ paper: { placements }, words }: PartProps) {
  const { t, date } = words;
  if (!placements) return null;
  return (
    <PaperPart title={t('housing.paper.placements')}>
      {placements.length === 0 ? <p>{t('housing.paper.empty')}</p> : null}
      <ul className={styles.list}>
        {placements.map((stay) => (
          <li key={`${stay.from} ${stay.place}`}>
            <bdi>{visibleBidi(stay.place)}</bdi> ({t(`housing.stays.types.${stay.type}`)}),{' '}
            {stay.until
              ? t('housing.stays.period', { from: date(stay.from), until: date(stay.until) })
              : t('housing.stays.since', { from: date(stay.from) })}
          </li>
        ))}
      </ul>
    </PaperPart>
  );
}

function TextOrEmpty({ text, words }: { readonly text: string; readonly words: PaperWords }) {
  if (text.trim() === '') return <p>{words.t('housing.paper.empty')}</p>;
  return <PaperText text={text} />;
}
