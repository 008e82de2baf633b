import { Badge } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatTime } from '../../ui/format.ts';
import { QuickLink } from '../../ui/quick-link.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './timeline.module.css';
import { timelineIcons } from './timeline-icons.ts';
import { partOf, searchOf, type TimelineEvent } from './timeline-kinds.ts';
import { dayOf, groupOf } from './timeline-order.ts';
import { useChangeWords } from './use-change-words.ts';

interface TimelineEntryProps {
  readonly clientId: string;
  readonly event: TimelineEvent;
}

/** One event: what, when, by whom, and how its text begins; opens the record. */
export function TimelineEntry({ clientId, event }: TimelineEntryProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const part = partOf(event);
  const Icon = timelineIcons[event.kind];
  const change = useChangeWords(event);
  const time = event.at.length > 10 ? `, ${formatTime(event.at)}` : '';
  return (
    <li
      className={classes.event}
      data-group={groupOf[event.kind]}
      {...(event.kind === 'risk' ? { 'data-risk': event.change?.after } : {})}
    >
      <span className={classes.dot}>
        <Icon size={16} stroke={1.75} aria-hidden />
      </span>
      <QuickLink
        href={part.replace('$clientId', clientId)}
        onFollow={() => void navigate({ to: part, params: { clientId }, search: searchOf(event) })}
        className={classes.entry}
      >
        <span className={classes.head}>
          <span className={classes.title}>
            <span className={classes.what}>{change ?? t(`clients.event.${event.kind}`)}</span>
            {event.title === '' ? null : (
              <span>
                {event.kind === 'follow-up' ? (
                  t('course.followUp.after', { months: event.title })
                ) : (
                  <SafeText>{event.title}</SafeText>
                )}
              </span>
            )}
            {event.state === 'draft' ? (
              <Badge size="sm" variant="outline" color="gray" tt="none">
                {t('clients.event.state.draft')}
              </Badge>
            ) : null}
          </span>
          <span className={classes.when}>
            {formatDate(dayOf(event))}
            {time}
            {event.author === ''
              ? null
              : ` · ${t('clients.event.by', { name: visibleBidi(event.author) })}`}
          </span>
        </span>
        {event.text === '' ? null : (
          <span className={classes.text}>
            <SafeText>{event.text}</SafeText>
          </span>
        )}
      </QuickLink>
    </li>
  );
}
