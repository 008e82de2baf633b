import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconFileTypePdf, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { addDays } from '../../../contract/calendar-days.ts';
import type { CaseloadRow } from '../../../contract/clients.ts';
import { quietDays } from '../../../contract/due.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { printToPdf } from '../../ui/print-to-pdf.ts';
import { caseloadLine } from './caseload-filter.ts';
import { type ColleagueHours, totalOf, workloadOf } from './workload.ts';
import { ContactTable, PhaseTable, RiskTable } from './workload-tables.tsx';

/** How the open files are spread over the team, for whoever answers for all of them. */
export function WorkloadPage() {
  const { t } = useTranslation();
  const [onPaper, setOnPaper] = useState(false);
  const today = localToday();
  const from = addDays(today, 1 - quietDays);
  const caseload = useQuery(queryOf('clients', 'list', {}));
  const hours = useQuery(queryOf('caseload', 'hours', { from, until: today }));
  const failed = [caseload, hours].find(({ isError }) => isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!caseload.data || !hours.data) return <Loading />;
  return (
    <Stack gap={0}>
      <Anchor component={Link} to="/caseload" size="sm" mb="xs">
        <IconArrowLeft size={14} aria-hidden /> {t('caseload.team.back')}
      </Anchor>
      <PageHeader
        title={t('caseload.team.title')}
        description={t('caseload.team.intro')}
        actions={<PrintButton onPrinting={setOnPaper} />}
      />
      <Spread rows={caseload.data} hours={hours.data} onPaper={onPaper} />
    </Stack>
  );
}

interface PrintButtonProps {
  /** That the page is to look as it does on paper, until it is told otherwise. */
  readonly onPrinting: (onPaper: boolean) => void;
}

function PrintButton({ onPrinting }: PrintButtonProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    try {
      // The sheet names no client, so there is no print of a file to journal.
      const place = await printToPdf(t('caseload.team.title'), async () =>
        flushSync(() => onPrinting(true)),
      );
      if (place !== null) notifyDone(t('ui.print.done', { place }));
    } catch (error) {
      notifyError(error);
    } finally {
      onPrinting(false);
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={busy}
      onClick={() => void print()}
    >
      {t('ui.print.saveAsPdf')}
    </Button>
  );
}

interface SpreadProps {
  readonly rows: readonly CaseloadRow[];
  readonly hours: readonly ColleagueHours[];
  readonly onPaper: boolean;
}

function Spread({ rows, hours, onPaper }: SpreadProps) {
  const { t } = useTranslation();
  const today = localToday();
  const workloads = useMemo(
    () =>
      workloadOf(
        rows.map((row) => caseloadLine(row, today)),
        hours,
      ),
    [rows, hours, today],
  );
  const total = useMemo(() => totalOf(workloads), [workloads]);
  if (total.files.length === 0) {
    return (
      <EmptyState
        icon={<IconUsersGroup aria-hidden />}
        title={t('caseload.team.empty.title')}
        text={t('caseload.team.empty.text')}
        action={
          <Button component={Link} to="/caseload">
            {t('caseload.team.back')}
          </Button>
        }
      />
    );
  }
  const parts = [
    [t('caseload.team.byPhase'), PhaseTable],
    [t('caseload.team.byRisk'), RiskTable],
    [t('caseload.team.byContact'), ContactTable],
  ] as const;
  return (
    <Sheet onPaper={onPaper}>
      {parts.map(([title, Part]) => (
        <section key={title} aria-label={title}>
          <Title order={2} size="h3" mb="xs">
            {title}
          </Title>
          <Part workloads={workloads} total={total} />
        </section>
      ))}
      <Text size="sm" c="dimmed">
        {t('caseload.team.note', { count: quietDays })}
      </Text>
    </Sheet>
  );
}

/** The tables as they stand on the screen, or for the moment of printing on paper. */
function Sheet({ onPaper, children }: { readonly onPaper: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation();
  if (!onPaper) return <Stack gap="xl">{children}</Stack>;
  return (
    <PrintSheet label={t('caseload.team.title')}>
      <Title order={1} size="h2">
        {t('caseload.team.title')}
      </Title>
      <Text mb="md">{formatDate(localToday())}</Text>
      <Stack gap="xl">{children}</Stack>
    </PrintSheet>
  );
}
