import { UnstyledButton } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDaysAway } from '../../ui/format.ts';
import { type AgendaItem, keyOf, timeOf, useItemWords } from '../agenda/index.ts';
import classes from './today.module.css';
import { TodaySection } from './today-section.tsx';

interface AppointmentsSectionProps {
  readonly items: readonly AgendaItem[];
  readonly today: string;
  readonly onOpen: (item: AgendaItem) => void;
}

/** The appointments of today and, below them, the first one after. */
export function AppointmentsSection({ items, today, onOpen }: AppointmentsSectionProps) {
  const { t } = useTranslation();
  const appointments = items.filter(({ kind }) => kind !== 'task');
  const ofToday = appointments.filter((item) => timeOf(item).onDate === today);
  const next = appointments.find((item) => (timeOf(item).onDate ?? '') > today);
  const nextWhen = next ? formatDaysAway(timeOf(next).onDate ?? today, today) : '';
  return (
    <TodaySection
      title={t('today.agenda.title')}
      empty={t('today.agenda.empty')}
      lines={[
        ...ofToday.map((item) => <Line key={keyOf(item)} item={item} onOpen={onOpen} />),
        ...(next
          ? [
              <Line
                key={keyOf(next)}
                item={next}
                label={t('today.agenda.next', { when: nextWhen })}
                onOpen={onOpen}
              />,
            ]
          : []),
      ]}
    />
  );
}

interface LineProps {
  readonly item: AgendaItem;
  readonly label?: string;
  readonly onOpen: (item: AgendaItem) => void;
}

function Line({ item, label, onOpen }: LineProps) {
  const { title, who, times } = useItemWords()(item);
  return (
    <li>
      <UnstyledButton className={classes.line} w="100%" onClick={() => onOpen(item)}>
        <span className={classes.icon}>
          <IconCalendar size={18} aria-hidden />
        </span>
        <span className={classes.what}>
          <span className={classes.label}>{title}</span>
          <span className={classes.who}>{[label, who].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={classes.when}>{times}</span>
      </UnstyledButton>
    </li>
  );
}
