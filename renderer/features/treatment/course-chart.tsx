import { Text } from '@mantine/core';
import type { TargetCourse } from '../../../contract/treatment.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './course-chart.module.css';
import { type Measure, measures, placed, ratedMoments } from './course-line.ts';

const width = 320;
const height = 132;
const box = { left: 28, right: width - 10, top: 12, bottom: height - 30 };

interface CourseChartProps {
  readonly course: TargetCourse;
  readonly measure: Measure;
}

/** The line of one rating over the sessions of a target. */
export function CourseChart({ course, measure }: CourseChartProps) {
  const { t } = useTranslation();
  const points = placed(ratedMoments(course.points, measure), measure, box);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) {
    return (
      <figure className={classes.chart}>
        <figcaption>{t(`treatment.course.${measure}`)}</figcaption>
        <Text size="sm" c="dimmed">
          {t('treatment.course.noRatings')}
        </Text>
      </figure>
    );
  }
  const summary = t('treatment.course.summary', {
    name: measure.toUpperCase(),
    target: visibleBidi(course.title),
    first: first.value,
    firstDate: formatDate(first.onDate),
    last: last.value,
    lastDate: formatDate(last.onDate),
  });
  return (
    <figure className={classes.chart}>
      <figcaption>{t(`treatment.course.${measure}`)}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <Scale measure={measure} />
        <polyline
          className={classes.line}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {points.map(({ x, y, when }) => (
          <circle
            key={x}
            className={when === 'before' ? classes.before : classes.after}
            cx={x}
            cy={y}
            r={4}
          />
        ))}
        <text x={box.left} y={height - 8} className={classes.label}>
          {formatDate(first.onDate)}
        </text>
        {last.onDate === first.onDate ? null : (
          <text x={box.right} y={height - 8} textAnchor="end" className={classes.label}>
            {formatDate(last.onDate)}
          </text>
        )}
      </svg>
    </figure>
  );
}

/** The lowest, middle and highest value of the scale. */
function Scale({ measure }: { readonly measure: Measure }) {
  const { min, max } = measures[measure].scale;
  return [min, (min + max) / 2, max].map((value) => {
    const y = box.bottom - ((value - min) / (max - min)) * (box.bottom - box.top);
    return (
      <g key={value}>
        <line x1={box.left} x2={box.right} y1={y} y2={y} className={classes.grid} />
        <text x={box.left - 8} y={y + 4} textAnchor="end" className={classes.label}>
          {value}
        </text>
      </g>
    );
  });
}
