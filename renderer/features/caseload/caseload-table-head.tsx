import { Checkbox } from '@mantine/core';
import { IconArrowsSort, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { CaseloadColumn } from '../../../contract/client-terms.ts';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import classes from './caseload-table.module.css';
import type { Selection } from './use-selection.ts';

interface TableHeadProps {
  readonly selection: Selection;
  readonly columns: readonly CaseloadColumn[];
  readonly sort: CaseloadPreferences['sort'];
  readonly onSort: (column: CaseloadColumn) => void;
}

/** The names of the columns, to sort by, and the choice of all. */
export function TableHead({ selection, columns, sort, onSort }: TableHeadProps) {
  const { t } = useTranslation();
  const { count, total } = selection;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.head}>
          <Checkbox
            className={classes.choice ?? ''}
            aria-label={t('caseload.bulk.all')}
            checked={count > 0 && count === total}
            indeterminate={count > 0 && count < total}
            onChange={() => (count === total ? selection.clear() : selection.chooseAll())}
          />
        </th>
        {columns.map((column) => (
          <SortHeader key={column} column={column} sort={sort} onSort={() => onSort(column)} />
        ))}
      </tr>
    </thead>
  );
}

interface SortHeaderProps {
  readonly column: CaseloadColumn;
  readonly sort: CaseloadPreferences['sort'];
  readonly onSort: () => void;
}

function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const { t } = useTranslation();
  const sorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const Icon = !sorted ? IconArrowsSort : sort.descending ? IconSortDescending : IconSortAscending;
  return (
    <th scope="col" className={classes.head} aria-sort={sorted ? direction : 'none'}>
      <button
        type="button"
        className={`${classes.sort} ${sorted ? classes.sorted : ''}`}
        onClick={onSort}
      >
        {t(`clients.list.column.${column}`)}
        <Icon size={15} className={classes.sortIcon} aria-hidden />
      </button>
    </th>
  );
}
