import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatMinutes } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { lookAtCaseload, notKnown } from '../caseload-view/index.ts';
import { RiskMark, usePhaseName } from '../clients/index.ts';

import classes from './workload.module.css';
import {
  allOpen,
  atRisk,
  dormantPart,
  filterOf,
  inPhase,
  lastContactOf,
  openPhases,
  type Part,
  quietPart,
  risksByWeight,
  type Workload,
} from './workload.ts';

interface WorkloadTableProps {
  readonly workloads: readonly Workload[];
  readonly total: Workload;
}

interface Column {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (workload: Workload, who: string) => ReactNode;
}

/** Per counsellor: how many files are in each phase. */
export function PhaseTable(props: WorkloadTableProps) {
  const { t } = useTranslation();
  const phaseName = usePhaseName();
  const columns = [
    countColumn('all', t('caseload.team.open'), t('caseload.team.open'), allOpen),
    ...openPhases.map((phase) => {
      const title = phaseName(phase === notKnown ? null : phase);
      return countColumn(phase || 'unknown', title, title, inPhase(phase));
    }),
  ];
  return <WorkloadTable {...props} columns={columns} />;
}

/** Per counsellor: how many files have each risk. */
export function RiskTable(props: WorkloadTableProps) {
  const { t } = useTranslation();
  const columns = risksByWeight.map((risk) =>
    countColumn(risk, <RiskMark risk={risk} />, t(`clients.riskLabel.${risk}`), atRisk(risk)),
  );
  return <WorkloadTable {...props} columns={columns} />;
}

/** Per counsellor: who is dormant or was not seen, the latest contact, and the hours. */
export function ContactTable(props: WorkloadTableProps) {
  const { t } = useTranslation();
  const none = <span className={classes.none}>–</span>;
  const columns: Column[] = [
    countColumn('quiet', t('caseload.contact.quiet'), t('caseload.contact.quiet'), quietPart),
    countColumn(
      'dormant',
      t('caseload.contact.dormant'),
      t('caseload.contact.dormant'),
      dormantPart,
    ),
    {
      ...{ key: 'last', title: t('clients.list.column.lastContact') },
      cell: (workload) => {
        const day = lastContactOf(workload);
        return day === null ? none : formatDate(day);
      },
    },
    {
      ...{ key: 'hours', title: t('caseload.team.hours') },
      cell: ({ minutes }) => (minutes === null ? none : formatMinutes(minutes)),
    },
  ];
  return <WorkloadTable {...props} columns={columns} />;
}

/** A column of numbers, each of which opens the caseload on what it counts. `words` says what that is. */
function countColumn(key: string, title: ReactNode, words: string, part: Part): Column {
  return {
    ...{ key, title },
    cell: (workload, who) => (
      <CountLink workload={workload} part={part} label={`${who}, ${words}`} />
    ),
  };
}

interface CountLinkProps {
  readonly workload: Workload;
  readonly part: Part;
  readonly label: string;
}

function CountLink({ workload, part, label }: CountLinkProps) {
  const count = workload.files.filter(part.fits).length;
  if (count === 0) return <span className={classes.none}>0</span>;
  return (
    <Link
      to="/caseload"
      className={classes.count}
      aria-label={`${label}: ${count}`}
      onClick={() => {
        lookAtCaseload({ filter: filterOf(workload, part), name: null });
      }}
    >
      {count}
    </Link>
  );
}

function WorkloadTable({
  workloads,
  total,
  columns,
}: WorkloadTableProps & { readonly columns: readonly Column[] }) {
  const { t } = useTranslation();
  const nameOf = ({ counsellor }: Workload) =>
    counsellor === '' ? t('caseload.team.nobody') : visibleBidi(counsellor);
  return (
    <div className={classes.frame}>
      <Table className={classes.table ?? ''} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('clients.list.column.counsellor')}</Table.Th>
            {columns.map(({ key, title }) => (
              <Table.Th key={key} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workloads.map((workload) => (
            <Table.Tr key={workload.counsellor}>
              <Table.Th scope="row">
                <SafeText>{nameOf(workload)}</SafeText>
              </Table.Th>
              {columns.map(({ key, cell }) => (
                <Table.Td key={key}>{cell(workload, nameOf(workload))}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('caseload.team.total')}</Table.Th>
            {columns.map(({ key, cell }) => (
              <Table.Td key={key}>{cell(total, t('caseload.team.total'))}</Table.Td>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}
