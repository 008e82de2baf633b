import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { CaseloadColumn } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { CaseloadCell } from './caseload-columns.tsx';
import type { CaseloadLine } from './caseload-filter.ts';
import classes from './caseload-table.module.css';
import type { RowWalk } from './use-row-walk.ts';
import type { Selection } from './use-selection.ts';

interface TableRowProps {
  readonly selection: Selection;
  /** Chooses this line, or with shift all from the one chosen last. */
  readonly onChoose: (index: number, through: boolean) => void;
  readonly line: CaseloadLine;
  readonly index: number;
  readonly columns: readonly CaseloadColumn[];
  readonly tabbable: boolean;
  readonly walk: RowWalk;
  readonly onOpen: (id: string) => void;
}

/** A line of the caseload: a press opens it; space, the box, and shift with an arrow or a press choose it. */
export function TableRow(props: TableRowProps) {
  const { line, index, columns, tabbable, walk, selection, onOpen, onChoose } = props;
  const { t } = useTranslation();
  const chosen = selection.has(line.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (key === 'Enter') onOpen(line.id);
    else if (key === ' ') onChoose(index, shiftKey);
    else if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.chooseAll();
    else if (key === 'Escape' && selection.count > 0) selection.clear();
    else if (shiftKey && step !== 0) {
      selection.choose([index, index + step]);
      walk.follow(key, index);
    } else if (!walk.follow(key, index)) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => (event.shiftKey ? onChoose(index, true) : onOpen(line.id));
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      aria-selected={chosen}
      className={classes.row}
      tabIndex={tabbable ? 0 : -1}
      onClick={onClick}
      onFocus={() => walk.setCurrent(index)}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: space on the row does the same. */}
      <td className={classes.cell} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          className={classes.choice ?? ''}
          tabIndex={-1}
          aria-label={t('caseload.bulk.one', { code: visibleBidi(line.code) })}
          checked={chosen}
          onChange={() => onChoose(index, false)}
          onClick={(event) => event.shiftKey && onChoose(index, true)}
        />
      </td>
      {columns.map((column) => (
        <td key={column} className={classes.cell}>
          <CaseloadCell column={column} line={line} />
        </td>
      ))}
    </tr>
  );
}
