import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CalendarChoice, eventsOf } from '../../../contract/calendar-file.ts';
import { luwte } from '../../app/luwte.ts';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { useClientCodes } from '../../ui/use-client-names.ts';
import { useAgendaItems } from './use-agenda-items.ts';

interface CalendarExportProps {
  readonly from: string;
  readonly until: string;
  readonly onClose: () => void;
}

/** Writes the own agenda of a period for another calendar, after showing exactly what goes out. */
export function CalendarExport(props: CalendarExportProps) {
  const { t } = useTranslation();
  const { locale } = useHost();
  const [from, setFrom] = useState<string | null>(props.from);
  const [until, setUntil] = useState<string | null>(props.until);
  const [naming, setNaming] = useState<CalendarChoice['naming']>('none');
  const period = from !== null && until !== null && from <= until ? { from, until } : null;
  const writing = useMutation({
    mutationFn: async () => {
      if (period === null) return;
      const target = await luwte.host.choosePath({
        kind: 'save-file',
        suggestedName: 'agenda.ics',
      });
      if (!target) return;
      const asked = { ...period, naming, locale, target: target.token };
      const { count } = await luwte.agenda.exportCalendar(asked);
      notifyDone(t('agenda.export.done', { count, place: target.label }));
      props.onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('agenda.export.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('agenda.export.text')}</Text>
        <Group align="flex-start">
          <DateField label={t('agenda.export.from')} value={from} onChange={setFrom} />
          <DateField
            label={t('agenda.export.until')}
            value={until}
            onChange={setUntil}
            error={
              from !== null && until !== null && from > until
                ? t('notes.problem.end-before-start')
                : undefined
            }
          />
        </Group>
        <Radio.Group
          label={t('agenda.export.naming')}
          value={naming}
          onChange={(chosen) => setNaming(chosen === 'code' ? 'code' : 'none')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="none" label={t('agenda.export.namings.none')} />
            <Radio value="code" label={t('agenda.export.namings.code')} />
          </Stack>
        </Radio.Group>
        {period ? <Preview {...period} choice={{ naming, locale }} /> : null}
        {writing.isError ? <ErrorNotice error={writing.error} /> : null}
        <Group justify="flex-end">
          <Button
            leftSection={<IconFileExport size={18} aria-hidden />}
            disabled={period === null}
            loading={writing.isPending}
            onClick={() => writing.mutate()}
          >
            {t('agenda.export.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PreviewProps {
  readonly from: string;
  readonly until: string;
  readonly choice: CalendarChoice;
}

/** What will stand in the file, made by the rule by which the vault makes it. */
function Preview({ from, until, choice }: PreviewProps) {
  const { t } = useTranslation();
  const { items } = useAgendaItems(from, until);
  const codeOf = useClientCodes();
  const events = eventsOf(
    {
      appointments: items.flatMap((item) => (item.kind === 'appointment' ? [item.record] : [])),
      agreed: items.flatMap((item) =>
        item.kind === 'agreed' && item.compartment === 'casework' ? [item.record] : [],
      ),
    },
    codeOf,
    choice,
  );
  if (events.length === 0) return <Text c="dimmed">{t('agenda.export.nothing')}</Text>;
  return (
    <section aria-label={t('agenda.export.preview')}>
      <Text fw={600} size="sm" mb={4}>
        {t('agenda.export.preview')}
      </Text>
      <List size="sm">
        {events.map(({ uid, onDate, startTime, endTime, summary }) => (
          <List.Item key={uid}>
            {formatDate(onDate)}
            {startTime === null ? '' : `, ${startTime}–${endTime}`} · {summary}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
