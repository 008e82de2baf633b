import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { type CaseloadColumn, caseloadColumns } from '../../../contract/client-terms.ts';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { caseloadFeatures, columnWidths, tableColumns } from './caseload-columns.tsx';
import type { CaseloadLine } from './caseload-filter.ts';
import { TableRow } from './caseload-row.tsx';
import classes from './caseload-table.module.css';
import { TableHead } from './caseload-table-head.tsx';
import { rowHeight, useRowWalk } from './use-row-walk.ts';
import { useRowSelection } from './use-selection.ts';

/** In pixels. */
const choiceWidth = 38;

/** What the page can ask of the list. */
export interface CaseloadTableHandle {
  /** Moves the focus to the row it was on last, at first the first. */
  focus(): void;
}

interface CaseloadTableProps {
  readonly lines: CaseloadLine[];
  readonly preferences: CaseloadPreferences;
  readonly onSort: (sort: CaseloadPreferences['sort']) => void;
  readonly onOpen: (id: string) => void;
  /** The client to begin at; null for the first. */
  readonly startAt: string | null;
  readonly handle: Ref<CaseloadTableHandle>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** The caseload: only the rows in sight are in the page, the keyboard walks all of them. */
export function CaseloadTable(props: CaseloadTableProps) {
  const { lines, preferences, onSort, onOpen } = props;
  const { t } = useTranslation();
  const { rows, columns, sortBy } = useSortedLines(lines, preferences, onSort);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { selection, chooseAt } = useRowSelection(ids, props.chosen, props.onChoose);
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky head takes the room of a row.
    scrollPaddingEnd: rowHeight,
  });
  const startAt = rows.findIndex(({ id }) => id === props.startAt);
  const walk = useRowWalk(rows.length, Math.max(0, startAt), frame, virtualizer.scrollToIndex);
  useImperativeHandle(props.handle, () => ({ focus: () => walk.moveTo(walk.current) }));
  const shown = virtualizer.getVirtualItems();
  // Scrolled out of sight, the row walked to last can't be tabbed to; then the first in sight can.
  const inSight = shown.some(({ index }) => index === walk.current);
  const tabbable = inSight ? walk.current : shown[0]?.index;
  return (
    <div className={classes.frame} ref={frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked and opened by keyboard, which makes it a grid.
        role="grid"
        aria-multiselectable
        aria-label={t('clients.list.title')}
        aria-rowcount={rows.length + 1}
        className={classes.table}
        style={{
          minWidth: columns.reduce((sum, column) => sum + columnWidths[column], choiceWidth),
        }}
      >
        <colgroup>
          <col style={{ width: choiceWidth }} />
          {columns.map((column) => (
            <col key={column} style={{ width: columnWidths[column] }} />
          ))}
        </colgroup>
        <TableHead
          selection={selection}
          columns={columns}
          sort={preferences.sort}
          onSort={sortBy}
        />
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} span={columns.length + 1} />
          {shown.map(({ index }) => {
            const line = rows[index];
            return line ? (
              <TableRow
                key={line.id}
                line={line}
                index={index}
                columns={columns}
                tabbable={index === tabbable}
                walk={walk}
                selection={selection}
                onChoose={chooseAt}
                onOpen={onOpen}
              />
            ) : null;
          })}
          <Spacer
            height={virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)}
            span={columns.length + 1}
          />
        </tbody>
      </table>
    </div>
  );
}

/** The lines in the chosen order, and the columns that show. */
function useSortedLines(
  lines: CaseloadLine[],
  { columns, sort }: CaseloadPreferences,
  onSort: CaseloadTableProps['onSort'],
) {
  const sorting: SortingState = useMemo(
    () => [{ id: sort.column, desc: sort.descending }],
    [sort.column, sort.descending],
  );
  const columnVisibility = useMemo(
    () =>
      Object.fromEntries(
        caseloadColumns.map((column) => [column, column === 'name' || columns.includes(column)]),
      ),
    [columns],
  );
  const table = useTable({
    features: caseloadFeatures,
    columns: tableColumns,
    data: lines,
    getRowId: (line) => line.id,
    state: { sorting, columnVisibility },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change;
      const column = caseloadColumns.find((name) => name === first?.id);
      if (first && column) onSort({ column, descending: first.desc });
    },
  });
  return {
    rows: table.getRowModel().rows.map((row) => row.original),
    columns: caseloadColumns.filter((column) => columnVisibility[column]),
    sortBy: (column: CaseloadColumn) => table.getColumn(column)?.toggleSorting(),
  };
}

/** Takes the room of the rows that are out of sight. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} className={classes.spacer} style={{ height }} />
    </tr>
  );
}
