import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { type CaseloadColumn, caseloadColumns } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatAge, formatDate } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { RiskMark, usePhaseName } from '../clients/index.ts';
import { type CaseloadLine, comparisons, isBlank } from './caseload-filter.ts';
import classes from './caseload-table.module.css';

export const caseloadFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

/** Widths in pixels; the table shares out what the window has left. */
export const columnWidths: Readonly<Record<CaseloadColumn, number>> = {
  code: 126,
  name: 160,
  phase: 204,
  risk: 112,
  counsellor: 104,
  municipality: 108,
  lastContact: 104,
  age: 130,
  registered: 112,
  housing: 130,
  languages: 170,
};

const helper = createColumnHelper<typeof caseloadFeatures, CaseloadLine>();

/** One column per name of the contract, each with its own order; blanks last in both directions. */
export const tableColumns = helper.columns(
  caseloadColumns.map((column) =>
    helper.accessor((line) => (isBlank[column](line) ? undefined : line), {
      id: column,
      enableHiding: column !== 'name',
      sortUndefined: 'last',
      sortDescFirst: column === 'risk' || column === 'lastContact' || column === 'registered',
      sortFn: (one, other) => comparisons[column](one.original, other.original),
    }),
  ),
);

/** What stands in a cell of the caseload. */
export function CaseloadCell(props: {
  readonly column: CaseloadColumn;
  readonly line: CaseloadLine;
}) {
  const { column, line } = props;
  if (column === 'name') return <NameCell line={line} />;
  if (column === 'phase') return <PhaseCell line={line} />;
  if (isBlank[column](line) && column !== 'risk') return <span className={classes.blank}>–</span>;
  switch (column) {
    case 'code':
      return (
        <span className={classes.code}>
          <SafeText>{line.code}</SafeText>
        </span>
      );
    case 'risk':
      return <RiskMark risk={line.risk} />;
    case 'counsellor':
    case 'municipality':
      return <SafeText>{line[column]}</SafeText>;
    case 'lastContact':
      return formatDate(line.lastContactOn ?? '');
    case 'registered':
      return formatDate(line.registeredOn ?? '');
    case 'age':
      return formatAge(line);
    case 'housing':
      return <HousingCell line={line} />;
    case 'languages':
      return <LanguagesCell line={line} />;
  }
}

type CellProps = { readonly line: CaseloadLine };

function NameCell({ line }: CellProps) {
  const { t } = useTranslation();
  const name = useNaming().listed(line);
  if (name === '') return <span className={classes.blank}>{t('clients.noName')}</span>;
  return (
    <span className={classes.name} title={visibleBidi(name)}>
      <SafeText>{name}</SafeText>
    </span>
  );
}

function PhaseCell({ line }: CellProps) {
  const { t } = useTranslation();
  const phaseName = usePhaseName();
  return (
    <>
      <span className={line.phase === null ? classes.blank : undefined}>
        {phaseName(line.phase)}
      </span>
      {line.dormant ? <span className={classes.aside}> · {t('clients.dormant')}</span> : null}
    </>
  );
}

function HousingCell({ line }: CellProps) {
  const { t } = useTranslation();
  return t(`clients.housing.${line.housingSituation}`);
}

function LanguagesCell({ line }: CellProps) {
  const { t } = useTranslation();
  return (
    <>
      <SafeText>{line.languages.join(', ')}</SafeText>
      {line.interpreterNeeded ? (
        <span className={classes.aside}> · {t('clients.interpreter')}</span>
      ) : null}
    </>
  );
}
