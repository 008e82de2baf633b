import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconCalendarPlus,
  IconChevronLeft,
  IconChevronRight,
  IconFileExport,
  IconSquarePlus,
} from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../../contract/calendar-days.ts';
import type { AgendaSearch } from '../../app/agenda-search.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { capitalised, formatDate, formatLongDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AppointmentDialog } from './appointment-dialog.tsx';
import { CalendarExport } from './calendar-export.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { TimeGrid } from './time-grid.tsx';
import { type AgendaItem, useAgendaItems } from './use-agenda-items.ts';
import { weekOf } from './week.ts';

/** The member's own week or day. */
export function AgendaPage() {
  const { t } = useTranslation();
  const place = useAgendaPlace();
  const { days, view } = place;
  const from = days[0] ?? place.on;
  const until = days.at(-1) ?? place.on;
  const agenda = useAgendaItems(from, until);
  const [opened, setOpened] = useState<AgendaItem | null>(null);
  const [exporting, setExporting] = useState(false);
  useAgendaKeys(place);
  return (
    <>
      <PageHeader
        title={t('agenda.title')}
        description={t('agenda.keys')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileExport size={18} aria-hidden />}
              onClick={() => setExporting(true)}
            >
              {t('agenda.export.button')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconSquarePlus size={18} aria-hidden />}
              onClick={() => place.go({ new: 'task' })}
            >
              {t('agenda.task.new')}
            </Button>
            <Button
              leftSection={<IconCalendarPlus size={18} aria-hidden />}
              onClick={() => place.go({ new: 'appointment' })}
            >
              {t('agenda.appointment.new')}
            </Button>
          </>
        }
      />
      <PeriodBar place={place} from={from} until={until} />
      {agenda.isPending ? <Loading /> : null}
      {agenda.error ? <ErrorNotice error={agenda.error} onRetry={agenda.retry} /> : null}
      {agenda.isPending || agenda.error ? null : (
        <>
          {agenda.items.length === 0 ? (
            <Text c="dimmed" mb="sm">
              {t(view === 'day' ? 'agenda.empty.day' : 'agenda.empty.week')}
            </Text>
          ) : null}
          <TimeGrid days={days} items={agenda.items} onOpen={setOpened} />
        </>
      )}
      {opened ? <ItemDialog item={opened} onClose={() => setOpened(null)} /> : null}
      {place.entering === 'task' ? (
        <TaskDialog task={null} dueOn={place.on} onClose={() => place.go({})} />
      ) : null}
      {place.entering === 'appointment' ? (
        <AppointmentDialog appointment={null} onDate={place.on} onClose={() => place.go({})} />
      ) : null}
      {exporting ? (
        <CalendarExport from={from} until={until} onClose={() => setExporting(false)} />
      ) : null}
    </>
  );
}

interface AgendaPlace {
  readonly on: string;
  readonly view: 'day' | 'week';
  readonly days: readonly string[];
  readonly entering: AgendaSearch['new'];
  readonly go: (to: { on?: string; view?: 'day' | 'week'; new?: AgendaSearch['new'] }) => void;
}

/** Which days are shown; it stands in the address, so that a command can ask for it. */
function useAgendaPlace(): AgendaPlace {
  const navigate = useNavigate();
  const search = useSearch({ from: '/agenda' });
  const on = search.on ?? localToday();
  const view = search.view ?? 'week';
  return {
    ...{ on, view, entering: search.new },
    days: view === 'day' ? [on] : weekOf(on),
    go: (to) => {
      const shown = to.view ?? view;
      void navigate({
        to: '/agenda',
        search: {
          on: to.on ?? on,
          ...(shown === 'day' ? { view: shown } : {}),
          ...(to.new ? { new: to.new } : {}),
        },
        replace: true,
      });
    },
  };
}

/** Arrows go to the days before and after, T to today, N enters an appointment, D and W choose the view. */
function useAgendaKeys({ on, view, go }: AgendaPlace): void {
  const step = view === 'day' ? 1 : 7;
  useHotkeys([
    ['ArrowLeft', () => go({ on: addDays(on, -step) })],
    ['ArrowRight', () => go({ on: addDays(on, step) })],
    ['T', () => go({ on: localToday() })],
    ['N', () => go({ new: 'appointment' })],
    ['D', () => go({ view: 'day' })],
    ['W', () => go({ view: 'week' })],
  ]);
}

interface PeriodBarProps {
  readonly place: AgendaPlace;
  readonly from: string;
  readonly until: string;
}

function PeriodBar({ place, from, until }: PeriodBarProps) {
  const { t } = useTranslation();
  const { on, view, go } = place;
  const step = view === 'day' ? 1 : 7;
  return (
    <Group justify="space-between" mb="md">
      <Group gap="xs">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t(`agenda.before.${view}`)}
          onClick={() => go({ on: addDays(on, -step) })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => go({ on: localToday() })}>
          {t('common.today')}
        </Button>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t(`agenda.after.${view}`)}
          onClick={() => go({ on: addDays(on, step) })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} ml="xs" role="status">
          {view === 'day'
            ? capitalised(formatLongDate(on))
            : `${formatDate(from)} – ${formatDate(until)}`}
        </Text>
      </Group>
      <SegmentedControl
        aria-label={t('agenda.view.label')}
        value={view}
        onChange={(chosen) => go({ view: chosen })}
        data={[
          { value: 'week', label: t('agenda.view.week') },
          { value: 'day', label: t('agenda.view.day') },
        ]}
      />
    </Group>
  );
}
