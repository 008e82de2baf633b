import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import type { ImportReport, ImportReportRow } from '../../../contract/imports.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ProblemLine } from './problem-line.tsx';
import { ReportDetail } from './report-detail.tsx';
import { type RowColumn, RowTable } from './row-table.tsx';
import { StepHeading } from './step-heading.tsx';
import { SummaryLine } from './summary-line.tsx';

interface ReportViewProps {
  readonly id: string;
  /** Right after the import, it also says that it is done. */
  readonly fresh: boolean;
  readonly onClose: () => void;
}

/** What became of each row of an imported file. */
export function ReportView({ id, fresh, onClose }: ReportViewProps) {
  const { t } = useTranslation();
  const report = useQuery(queryOf('imports', 'report', { id }));
  if (report.isPending) return <Loading />;
  if (report.isError) {
    return <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />;
  }
  const { summary, fileName, memberName, at } = report.data;
  const count = summary.taken + summary.changed + summary.completed;
  const done = count === 0 ? t('imports.report.doneNothing') : t('imports.report.done', { count });
  return (
    <Stack>
      <StepHeading
        title={fresh ? done : t('imports.report.title')}
        text={fresh ? t('imports.report.saved') : ''}
      >
        <Button variant="default" onClick={onClose}>
          {fresh ? t('imports.newImport') : t('imports.report.back')}
        </Button>
        <Button component={Link} to="/caseload">
          {t('imports.report.toCaseload')}
        </Button>
      </StepHeading>
      <Text size="sm" c="dimmed">
        {t('imports.report.from', {
          file: visibleBidi(fileName),
          name: visibleBidi(memberName),
          time: formatInstant(at),
        })}
      </Text>
      <SummaryLine summary={summary} />
      <ReportRows report={report.data} />
      <ReportDetail detail={report.data.detail} />
    </Stack>
  );
}

const filters = {
  all: () => true,
  changed: ({ outcome }: ImportReportRow) => outcome === 'changed' || outcome === 'completed',
  left: ({ outcome }: ImportReportRow) => outcome === 'left',
  warned: ({ problems }: ImportReportRow) => problems.length > 0,
};
const filterNames = ['all', 'changed', 'left', 'warned'] as const;

function ReportRows({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<(typeof filterNames)[number]>('all');
  const rows = useMemo(() => report.rows.filter(filters[filter]), [report.rows, filter]);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('imports.report.show')}
          value={filter}
          data={filterNames.map((name) => ({
            value: name,
            label: `${t(`imports.report.filter.${name}`)} (${report.rows.filter(filters[name]).length})`,
          }))}
          onChange={(value) => setFilter(filterNames.find((name) => name === value) ?? 'all')}
        />
      </Group>
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconFilterOff aria-hidden />}
          title={t(`imports.report.filter.${filter}`)}
          text={t('imports.report.none')}
        />
      ) : (
        <RowTable
          label={t('imports.report.title')}
          rows={rows}
          columns={columns}
          idOf={({ row }) => row}
          isFaint={({ outcome }) => outcome === 'left'}
        />
      )}
    </>
  );
}

function columnsOf(t: TFunction): RowColumn<ImportReportRow>[] {
  return [
    { key: 'row', title: t('imports.preview.row'), width: 62, cell: ({ row }) => row },
    {
      key: 'code',
      title: t('imports.target.code'),
      width: 150,
      cell: (row) => <CodeCell row={row} />,
    },
    {
      key: 'outcome',
      title: t('imports.reports.result'),
      width: 200,
      cell: ({ outcome, left }) =>
        left
          ? `${t(`imports.outcome.${outcome}`)}: ${t(`imports.left.${left}`).toLowerCase()}`
          : t(`imports.outcome.${outcome}`),
    },
    {
      key: 'details',
      title: t('imports.report.details'),
      width: 480,
      cell: (row) => <DetailsCell row={row} />,
    },
  ];
}

function CodeCell({ row }: { readonly row: ImportReportRow }) {
  if (!row.clientId) return <SafeText>{row.code}</SafeText>;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/clients/$clientId" params={{ clientId: row.clientId ?? '' }} {...props} />
      )}
    >
      <SafeText>{row.code}</SafeText>
    </Anchor>
  );
}

function DetailsCell({ row }: { readonly row: ImportReportRow }) {
  const { t } = useTranslation();
  const { duplicate, problems, outcome } = row;
  const nothing = !duplicate && problems.length === 0 && outcome === 'taken';
  return (
    <>
      {duplicate ? (
        <span>
          {t(duplicate.row === null ? 'imports.report.likeVault' : 'imports.report.likeRow', {
            reason: t(`imports.duplicate.reason.${duplicate.reason}`),
            row: duplicate.row,
            code: visibleBidi(duplicate.code),
          })}
        </span>
      ) : null}
      {problems.map((problem) => (
        <ProblemLine key={`${problem.column ?? ''} ${problem.code}`} problem={problem} named />
      ))}
      {nothing ? (
        <Text span size="sm" c="dimmed">
          {t('imports.report.nothingToSay')}
        </Text>
      ) : null}
    </>
  );
}
