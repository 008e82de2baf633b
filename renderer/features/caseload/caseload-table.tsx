import { IconArrowsSort, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseloadColumn, caseloadColumns } from '../../../contract/client-terms.ts';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { CaseloadCell, caseloadFeatures, columnWidths, tableColumns } from './caseload-columns.tsx';
import type { CaseloadLine } from './caseload-filter.ts';
import classes from './caseload-table.module.css';
import { rowAfterKey } from './row-keys.ts';

const rowHeight = 47;

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
}

/** The caseload: only the rows in sight are in the page, the keyboard walks all of them. */
export function CaseloadTable(props: CaseloadTableProps) {
  const { lines, preferences, onSort, onOpen } = props;
  const { t } = useTranslation();
  const { rows, columns, sortBy } = useSortedLines(lines, preferences, onSort);
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
        aria-label={t('clients.list.title')}
        aria-rowcount={rows.length + 1}
        className={classes.table}
        style={{ minWidth: columns.reduce((sum, column) => sum + columnWidths[column], 0) }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: columnWidths[column] }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={preferences.sort} onSort={sortBy} />
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} span={columns.length} />
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
                onOpen={onOpen}
              />
            ) : null;
          })}
          <Spacer
            height={virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)}
            span={columns.length}
          />
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps {
  readonly line: CaseloadLine;
  readonly index: number;
  readonly columns: readonly CaseloadColumn[];
  readonly tabbable: boolean;
  readonly walk: RowWalk;
  readonly onOpen: (id: string) => void;
}

function TableRow({ line, index, columns, tabbable, walk, onOpen }: TableRowProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(line.id);
    } else if (walk.follow(event.key, index)) {
      event.preventDefault();
    }
  };
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      className={classes.row}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onOpen(line.id)}
      onFocus={() => walk.setCurrent(index)}
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <td key={column} className={classes.cell}>
          <CaseloadCell column={column} line={line} />
        </td>
      ))}
    </tr>
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

interface RowWalk {
  /** The row it was on last. */
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  readonly moveTo: (index: number) => void;
  /** Moves as the key says; gives whether it said so. */
  readonly follow: (key: string, index: number) => boolean;
}

/** One row at a time can be tabbed to; moving brings the row into sight first, then the focus to it. */
function useRowWalk(
  count: number,
  startAt: number,
  frame: RefObject<HTMLDivElement | null>,
  scrollToIndex: (index: number, options?: { align: 'center' }) => void,
): RowWalk {
  const [current, setCurrent] = useState(startAt);
  const [wanted, setWanted] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning scrolls by itself.
  useEffect(() => {
    if (startAt > 0) scrollToIndex(startAt, { align: 'center' });
  }, []);
  // Without dependencies: the row may come into the page some renders after it was asked for.
  useEffect(() => {
    if (wanted === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  });
  const moveTo = (index: number) => {
    setCurrent(index);
    setWanted(index);
    scrollToIndex(index);
  };
  const follow = (key: string, index: number) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = rowAfterKey(key, index, count, page);
    if (next !== null) moveTo(next);
    return next !== null;
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, moveTo, follow };
}

interface TableHeadProps {
  readonly columns: readonly CaseloadColumn[];
  readonly sort: CaseloadPreferences['sort'];
  readonly onSort: (column: CaseloadColumn) => void;
}

function TableHead({ columns, sort, onSort }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
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

/** Takes the room of the rows that are out of sight. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} className={classes.spacer} style={{ height }} />
    </tr>
  );
}
