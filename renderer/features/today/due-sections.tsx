import { IconBell, IconMessageCircle } from '@tabler/icons-react';
import { addDays } from '../../../contract/calendar-days.ts';
import { type DueItem, quietDays } from '../../../contract/due.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatDaysAway } from '../../ui/format.ts';
import { type AgendaItem, keyOf } from '../agenda/index.ts';
import { placeOfDue } from './due-place.ts';
import { FileLine } from './file-line.tsx';
import { TaskLine } from './task-line.tsx';
import { TodaySection } from './today-section.tsx';

interface DueSectionProps {
  readonly items: readonly DueItem[];
  readonly today: string;
  readonly nameOf: (clientId: string) => string | null;
}

const dueKeyOf = ({ kind, clientId, objectId }: DueItem) => `${kind} ${objectId ?? clientId}`;

interface ToDoProps extends DueSectionProps {
  /** The agenda, of which the tasks are shown. */
  readonly tasks: readonly AgendaItem[];
  readonly onOpen: (task: AgendaItem) => void;
}

/** What waits to be done, own tasks and what the files ask for, what is late first. */
export function DueSection({ items, tasks, today, nameOf, onOpen }: ToDoProps) {
  const { t } = useTranslation();
  const lines = [
    ...tasks.flatMap((item) =>
      item.kind === 'task'
        ? [
            {
              onDate: item.record.fields.dueOn ?? '9999',
              line: <TaskLine key={keyOf(item)} item={item} today={today} onOpen={onOpen} />,
            },
          ]
        : [],
    ),
    ...items.map((item) => ({
      onDate: item.onDate,
      line: (
        <FileLine
          key={dueKeyOf(item)}
          place={placeOfDue(item)}
          icon={<IconBell size={18} aria-hidden />}
          label={t(`due.kind.${item.kind}`)}
          who={nameOf(item.clientId) ?? ''}
          when={formatDaysAway(item.onDate, today)}
          late={item.onDate < today}
        />
      ),
    })),
  ].sort((one, other) => one.onDate.localeCompare(other.onDate));
  return (
    <TodaySection
      title={t('today.due.title')}
      empty={t('today.due.empty')}
      lines={lines.map(({ line }) => line)}
    />
  );
}

/** Who has not been seen or spoken for some time, the longest first. */
export function QuietSection({ items, nameOf }: DueSectionProps) {
  const { t } = useTranslation();
  return (
    <TodaySection
      title={t('today.quiet.title')}
      empty={t('today.quiet.empty', { count: quietDays })}
      lines={items.map((item) => (
        <FileLine
          key={dueKeyOf(item)}
          place={placeOfDue(item)}
          icon={<IconMessageCircle size={18} aria-hidden />}
          label={nameOf(item.clientId) ?? ''}
          who={t('today.quiet.since', { date: formatDate(addDays(item.onDate, -quietDays)) })}
          when=""
        />
      ))}
    />
  );
}
