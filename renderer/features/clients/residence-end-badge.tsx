import { Badge } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { Client } from '../../../contract/clients.ts';
import { daysUntil, residenceEnd } from '../../../contract/residence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';

/** The last week is the time to act. */
const pressingDays = 7;
/** A permit lasts long: its end shows in the last three months, a reflection period's always. */
const permitShownDays = 92;

/** 'Bedenktijd: nog 23 dagen, tot 2 jun 2026', and how near that is; null when nothing ends. */
export function useResidenceEndWords(client: Client): {
  readonly words: string;
  readonly days: number;
  readonly kind: 'reflection' | 'permit';
} | null {
  const { t } = useTranslation();
  const end = residenceEnd(client);
  if (end === null) return null;
  const { kind, until } = end;
  const days = daysUntil(localToday(), until);
  const date = formatDate(until);
  const words =
    days < 0
      ? t(`clients.residenceEnd.${kind}.past`, { date })
      : days === 0
        ? t(`clients.residenceEnd.${kind}.today`)
        : t(`clients.residenceEnd.${kind}.left`, { count: days, date });
  return { words, days, kind };
}

/** How long the reflection period or permit still lasts; red only in its last week. */
export function ResidenceEndBadge({ client }: { readonly client: Client }) {
  const end = useResidenceEndWords(client);
  if (end === null || (end.kind === 'permit' && end.days > permitShownDays)) return null;
  const pressing = end.days >= 0 && end.days <= pressingDays;
  return (
    <Badge
      variant={pressing ? 'filled' : 'light'}
      color={pressing ? 'red.9' : 'gray'}
      tt="none"
      size="lg"
      leftSection={<IconHourglass size={14} aria-hidden />}
    >
      {end.words}
    </Badge>
  );
}
