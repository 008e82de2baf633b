import type { CoursePaper as Paper } from '../../../contract/course-print.ts';
import type { CourseLane } from '../../../contract/course-terms.ts';
import { PaperSignatures } from '../../ui/paper-parts.tsx';
import type { PaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './course-paper.module.css';
import type { Mark } from './picture-marks.ts';
import { wholeSpan } from './picture-marks.ts';
import { PictureSvg } from './picture-svg.tsx';

interface CoursePaperProps {
  readonly paper: Paper;
  /** Those of the lanes that were chosen. */
  readonly marks: readonly Mark[];
  readonly lanes: readonly CourseLane[];
  readonly words: PaperWords;
}

/** As wide as an A4 on its side between the margins of print.css, in CSS pixels, so that letters keep their size. */
const width = 986;

/** The picture, what its signs mean, and the same as a list. */
export function CoursePaper({ paper, marks, lanes, words }: CoursePaperProps) {
  const { t, date } = words;
  const { heading, printedOn } = paper;
  const span = wholeSpan(marks, printedOn);
  return (
    <article className={styles.paper} lang={paper.language}>
      <h2>
        {heading === ''
          ? t('course.paper.title')
          : t('course.paper.titleOf', { name: visibleBidi(heading) })}
      </h2>
      <p className={styles.facts}>{t('plans.paper.printedOn', { date: date(printedOn) })}</p>
      {span === null ? (
        <p>{t('course.paper.nothing')}</p>
      ) : (
        <>
          <PictureSvg {...{ marks, lanes, span, width, t, date }} today={printedOn} />
          <Legend words={words} />
          <Facts marks={marks} words={words} />
        </>
      )}
      {paper.signatures ? <PaperSignatures words={words} /> : null}
    </article>
  );
}

const signs = ['band', 'hatch', 'dot', 'diamond', 'flag', 'planned', 'risk', 'today'] as const;

function Legend({ words: { t } }: Pick<CoursePaperProps, 'words'>) {
  return (
    <p className={styles.facts}>
      {signs.map((sign) => t(`course.paper.sign.${sign}`)).join(' · ')}
    </p>
  );
}

function Facts({ marks, words: { t, date } }: Pick<CoursePaperProps, 'marks' | 'words'>) {
  const when = ({ from, until }: Mark) => {
    if (until === from) return date(from);
    return until === null
      ? t('course.periodOpen', { from: date(from) })
      : t('course.period', { from: date(from), until: date(until) });
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('course.picture.list.when')}</th>
          <th>{t('course.picture.list.lane')}</th>
          <th>{t('course.picture.list.what')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={`${mark.lane} ${mark.id}`}>
            <td>{when(mark)}</td>
            <td>{t(`course.picture.lane.${mark.lane}`)}</td>
            <td>
              <bdi>{visibleBidi(mark.label)}</bdi>
              {mark.planned ? ` (${t('course.paper.planned')})` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
