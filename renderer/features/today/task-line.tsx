import { Checkbox, UnstyledButton } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDaysAway } from '../../ui/format.ts';
import { type AgendaItem, useDoneTask, useItemWords } from '../agenda/index.ts';
import classes from './today.module.css';

interface TaskLineProps {
  readonly item: Extract<AgendaItem, { kind: 'task' }>;
  readonly today: string;
  readonly onOpen: (item: AgendaItem) => void;
}

/** A task of one's own: ticked when it is done, opened to change it. */
export function TaskLine({ item, today, onOpen }: TaskLineProps) {
  const { t } = useTranslation();
  const { title, who, times } = useItemWords()(item);
  const { done, isPending } = useDoneTask();
  const { dueOn } = item.record.fields;
  const when = dueOn === null ? t('agenda.task.noDay') : formatDaysAway(dueOn, today);
  return (
    <li className={classes.task}>
      <Checkbox
        checked={false}
        disabled={isPending}
        aria-label={t('agenda.task.finish', { title })}
        onChange={() => done(item.record)}
      />
      <UnstyledButton className={classes.line} onClick={() => onOpen(item)}>
        <span className={classes.what}>
          <span className={classes.label}>{title}</span>
          {who === '' ? null : <span className={classes.who}>{who}</span>}
        </span>
        <span className={classes.when} data-late={(dueOn !== null && dueOn < today) || undefined}>
          {times === '' ? when : `${when}, ${times}`}
        </span>
      </UnstyledButton>
    </li>
  );
}
