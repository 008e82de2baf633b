import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import styles from './row-table.module.css';

export interface RowColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** In pixels. */
  readonly width: number;
  readonly cell: (row: Row) => ReactNode;
  /** Something in this cell asks for attention. */
  readonly marked?: (row: Row) => 'error' | 'changed' | 'warning' | null;
}

interface RowTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn<Row>[];
  readonly idOf: (row: Row) => number;
  /** Rows that matter less are paler. */
  readonly isFaint?: (row: Row) => boolean;
}

/** Rows of a file, many or few: only those in sight are in the page. The first column, 62 pixels wide, and the second stay in sight. */
export function RowTable<Row>({ label, rows, columns, idOf, isFaint }: RowTableProps<Row>) {
  const frame = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 45,
    getItemKey: (index) => (rows[index] ? idOf(rows[index]) : index),
    overscan: 10,
  });
  const shown = virtualizer.getVirtualItems();
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
    >
      <table className={styles.table} style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.head}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} span={columns.length} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr
                key={idOf(row)}
                ref={virtualizer.measureElement}
                data-index={index}
                data-faint={isFaint?.(row) || undefined}
                aria-rowindex={index + 2}
                className={styles.row}
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={styles.cell}
                    data-column={column.key}
                    tabIndex={-1}
                    data-marked={column.marked?.(row) ?? undefined}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer
            height={virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)}
            span={columns.length}
          />
        </tbody>
      </table>
    </section>
  );
}

/** Takes the room of the rows that are out of sight. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} className={styles.spacer} style={{ height }} />
    </tr>
  );
}
