import { IconBell, IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../contract/calendar-days.ts';
import { type DueItem, quietDays } from '../../../contract/due.ts';
import { formatDate, formatDaysAway } from '../../ui/format.ts';
import { placeOfDue } from './due-place.ts';
import { FileLine } from './file-line.tsx';
import { TodaySection } from './today-section.tsx';

interface DueSectionProps {
  readonly items: readonly DueItem[];
  readonly today: string;
  readonly nameOf: (clientId: string) => string | null;
}

const keyOf = ({ kind, clientId, objectId }: DueItem) => `${kind} ${objectId ?? clientId}`;

/** What waits to be done, what is late first. */
export function DueSection({ items, today, nameOf }: DueSectionProps) {
  const { t } = useTranslation();
  return (
    <TodaySection
      title={t('today.due.title')}
      empty={t('today.due.empty')}
      lines={items.map((item) => (
        <FileLine
          key={keyOf(item)}
          place={placeOfDue(item)}
          icon={<IconBell size={18} aria-hidden />}
          label={t(`due.kind.${item.kind}`)}
          who={nameOf(item.clientId) ?? ''}
          when={formatDaysAway(item.onDate, today)}
          late={item.onDate < today}
        />
      ))}
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
          key={keyOf(item)}
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
