import { Alert, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ContactForm } from '../../../contract/contacts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDay } from '../../ui/format.ts';

interface OverlapNoticeProps {
  readonly noteId: string;
  readonly form: ContactForm;
}

/** That one was elsewhere at the same time, by another finalised note. It may be right: nothing is forbidden. */
export function OverlapNotice({ noteId, form }: OverlapNoticeProps) {
  const { t } = useTranslation();
  const { onDate, startTime, endTime, endsNextDay } = form;
  const known = onDate !== null && startTime !== null && endTime !== null;
  const overlaps = useQuery({
    ...queryOf('contacts', 'overlaps', {
      id: noteId,
      onDate: onDate ?? '',
      startTime: startTime ?? '',
      endTime: endTime ?? '',
      endsNextDay,
    }),
    enabled: known,
  });
  // A hint alone: when it can't be had, the note is written without it.
  const found = known ? (overlaps.data ?? []) : [];
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" role="status" icon={<IconClockExclamation aria-hidden />}>
      <Text size="sm">
        {t('contacts.overlap', {
          what: found
            .map(
              (other) =>
                `${t(`contacts.kind.${other.kind}`)}, ${formatDay(other.onDate)} ${other.startTime}–${other.endTime}`,
            )
            .join('; '),
        })}
      </Text>
    </Alert>
  );
}
