import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { FormProblem } from '../../../contract/form-problem.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDay, formatMinutes } from '../../ui/format.ts';
import {
  type Direction,
  liesAhead,
  type MomentReading,
  minutesOf,
  momentLineLimit,
  parseMoment,
  type ReadMoment,
} from '../../ui/parse-moment.ts';

interface WhenFieldProps {
  readonly label: string;
  /** The line as it stands in the form, so that its draft keeps it too. */
  readonly line: string;
  readonly direction: Direction;
  /** Hears every change of the line, with what it says once it is understood. */
  readonly onChange: (line: string, moment: ReadMoment | null) => void;
  /** What is wrong with the moment itself. */
  readonly error?: string | undefined;
  /** Whether it takes the focus when the dialog it stands in opens. */
  readonly first?: boolean;
}

/** A moment in one typed line, with what was understood of it. */
export function WhenField(props: WhenFieldProps) {
  const { label, line, direction, onChange, error, first = false } = props;
  const { t } = useTranslation();
  const [left, setLeft] = useState(true);
  const reading = parseMoment(line, undefined, direction);
  const unread = reading.kind === 'unread' && left ? whyUnread(t, reading) : undefined;
  return (
    <TextInput
      label={label}
      autoComplete="off"
      {...(first ? { 'data-autofocus': true } : {})}
      value={line}
      placeholder={t(`notes.when.placeholder.${direction}`)}
      description={
        <span aria-live="polite">
          {reading.kind === 'read'
            ? whatWasRead(t, reading.moment, direction)
            : t(`notes.when.hint.${direction}`)}
        </span>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const next = parseMoment(typed, undefined, direction);
        setLeft(false);
        onChange(typed, next.kind === 'read' ? next.moment : null);
      }}
      onBlur={() => setLeft(true)}
      error={unread ?? error}
    />
  );
}

/** That a line is not understood keeps a note from being finalised: what it says must stand in the fields. */
export function lineProblems<Field extends string>(
  field: Field,
  line: string,
  direction: Direction,
): FormProblem<Field>[] {
  const { kind } = parseMoment(line, undefined, direction);
  return kind === 'unread' ? [{ field, problem: 'not-understood' }] : [];
}

/** A line whose fields were then filled in by hand no longer says what stands there; one not understood stays. */
export const lineAfterFields = (line: string): string =>
  parseMoment(line).kind === 'unread' ? line : '';

function whatWasRead(t: TFunction, moment: ReadMoment, direction: Direction): string {
  const { onDate, startTime: start, endTime: end, endsNextDay } = moment;
  const day = formatDay(onDate);
  const minutes = minutesOf(moment);
  const said =
    start === null
      ? day
      : end === null || minutes === null
        ? t('notes.when.from', { day, start })
        : t(endsNextDay ? 'notes.when.night' : 'notes.when.span', {
            day,
            start,
            end,
            lasting: formatMinutes(minutes),
          });
  const early = direction === 'past' && liesAhead(moment) ? ` ${t('notes.when.ahead')}` : '';
  return `${t('notes.when.read', { said })}${early}`;
}

function whyUnread(t: TFunction, reading: Extract<MomentReading, { kind: 'unread' }>): string {
  const { problem, part, onDate } = reading;
  return t(`notes.when.problem.${problem}`, {
    part,
    limit: momentLineLimit,
    day: onDate === undefined ? '' : formatDay(onDate),
  });
}
