import type { TFunction } from 'i18next';
import { useId } from 'react';
import type { CourseLane } from '../../../contract/course-terms.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './picture.module.css';
import type { Mark } from './picture-marks.ts';
import { densityOf, placeOf, type Span, ticksOf } from './picture-scale.ts';

interface PictureSvgProps {
  readonly marks: readonly Mark[];
  readonly lanes: readonly CourseLane[];
  readonly span: Span;
  readonly today: string;
  /** In pixels. */
  readonly width: number;
  readonly t: TFunction;
  /** A date as it reads, its year last. */
  readonly date: (date: string) => string;
}

const names = 112;
const laneHeight = 38;
const axisHeight = 24;
const margin = 12;
/** More dots than this in a lane run together; bars tell more then. */
const mostDots = 60;

/** The lanes side by side on one axis of time. A list beside it says the same. */
export function PictureSvg({ marks, lanes, span, today, width, t, date }: PictureSvgProps) {
  const hatch = useId();
  const inner = Math.max(200, width - names - margin);
  const height = axisHeight + lanes.length * laneHeight + margin;
  const x = (day: string) => names + placeOf(day, span, inner);
  const inSight = today >= span.from && today <= span.until;
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('course.picture.description', {
        from: date(span.from),
        until: date(span.until),
      })}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" className={classes.hatchLine} />
        </pattern>
        <clipPath id={`${hatch}clip`}>
          <rect x={names} y={0} width={inner} height={height} />
        </clipPath>
      </defs>
      {ticksOf(span).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={axisHeight} y2={height} className={classes.grid} />
          <text x={x(tick) + 3} y={16} className={classes.tick}>
            {date(tick).split(' ').slice(1).join(' ')}
          </text>
        </g>
      ))}
      {lanes.map((lane, row) => (
        <g key={lane} transform={`translate(0 ${axisHeight + row * laneHeight})`}>
          <line x1={0} x2={width} y1={0} y2={0} className={classes.grid} />
          <text x={4} y={laneHeight / 2 + 4} className={classes.lane}>
            {t(`course.picture.lane.${lane}`)}
          </text>
          <g clipPath={`url(#${hatch}clip)`}>
            <Lane
              marks={marks.filter((mark) => mark.lane === lane)}
              {...{ x, span, today, inner, hatch, date }}
            />
          </g>
        </g>
      ))}
      {inSight ? (
        <line x1={x(today)} x2={x(today)} y1={axisHeight} y2={height} className={classes.today} />
      ) : null}
    </svg>
  );
}

interface LaneProps {
  readonly marks: readonly Mark[];
  readonly x: (day: string) => number;
  readonly span: Span;
  readonly today: string;
  readonly inner: number;
  readonly hatch: string;
  readonly date: (date: string) => string;
}

function Lane({ marks, x, span, today, inner, hatch, date }: LaneProps) {
  const dots = marks.filter(
    ({ form, lane }) => form === 'dot' && (lane === 'contacts' || lane === 'treatment'),
  );
  const seen = dots.filter(({ from }) => from >= span.from && from <= span.until);
  const crowded = seen.length > mostDots;
  return (
    <>
      {crowded ? <Density days={seen.map(({ from }) => from)} {...{ span, inner }} /> : null}
      {marks
        .filter((mark) => !(crowded && dots.includes(mark)))
        .map((mark) => (
          <Shape key={mark.id} {...{ mark, x, today, hatch, date }} />
        ))}
    </>
  );
}

function Density({
  days,
  span,
  inner,
}: Pick<LaneProps, 'span' | 'inner'> & { readonly days: readonly string[] }) {
  const parts = Math.floor(inner / 12);
  const counts = densityOf(days, span, parts);
  const most = Math.max(...counts, 1);
  return counts.map((count, part) => {
    const tall = (count / most) * (laneHeight - 10);
    // The parts of the axis are always the same, from left to right.
    const key = `${part}`;
    return (
      <rect
        key={key}
        className={classes.dot}
        x={names + part * 12 + 1}
        y={laneHeight - 4 - tall}
        width={10}
        height={tall}
      />
    );
  });
}

function Shape({
  mark,
  x,
  today,
  hatch,
  date,
}: Pick<LaneProps, 'x' | 'today' | 'hatch' | 'date'> & { readonly mark: Mark }) {
  const left = x(mark.from);
  const right = x(mark.until ?? today);
  const about = <title>{aboutMark(mark, date)}</title>;
  const middle = laneHeight / 2;
  switch (mark.form) {
    case 'band': {
      const wide = Math.max(2, right - left);
      return (
        <g>
          {about}
          <rect
            className={classes.band}
            data-tone={mark.tone}
            x={left}
            y={6}
            width={wide}
            height={laneHeight - 12}
          />
          <text x={Math.max(left, names) + 5} y={middle + 4} className={classes.bandName}>
            {fitting(mark.label, right - Math.max(left, names))}
          </text>
        </g>
      );
    }
    case 'hatch':
      return (
        <rect
          x={left}
          y={6}
          width={Math.max(2, right - left)}
          height={laneHeight - 12}
          fill={`url(#${hatch})`}
          className={classes.hatch}
        >
          {about}
        </rect>
      );
    case 'dot':
      return (
        <circle
          className={mark.lane === 'safety' ? classes.risk : classes.dot}
          data-tone={mark.tone}
          cx={left}
          cy={mark.lane === 'safety' ? laneHeight - 8 - mark.tone * 10 : middle}
          r={4}
        >
          {about}
        </circle>
      );
    case 'diamond':
      return (
        <path className={classes.diamond} d={`M${left} ${middle - 7}l7 7-7 7-7-7z`}>
          {about}
        </path>
      );
    case 'flag':
      return (
        <path
          className={classes.flag}
          data-planned={mark.planned || undefined}
          d={`M${left} ${laneHeight - 6}V8h11l-3 4 3 4h-11`}
        >
          {about}
        </path>
      );
  }
}

/** What a mark is and when, as it is shown on hovering. */
const aboutMark = ({ label, from, until }: Mark, date: (date: string) => string) =>
  `${visibleBidi(label)}: ${date(from)}${
    until === null ? ' –' : until === from ? '' : ` – ${date(until)}`
  }`;

/** A name as far as it fits in so many pixels. */
function fitting(label: string, width: number): string {
  const letters = Math.floor((width - 8) / 6.6);
  if (letters < 3) return '';
  return label.length <= letters ? label : `${label.slice(0, letters - 1)}…`;
}
