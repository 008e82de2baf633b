import { Anchor, NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ImportTarget, RowChoice } from '../../../contract/import-terms.ts';
import type { ImportMapping, ImportPreviewRow, ImportProblem } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { StoredText } from '../../ui/stored-text.tsx';
import { choiceOf } from './duplicate-groups.ts';
import { choiceOptions, duplicateWords, valueWords } from './import-words.ts';
import styles from './preview-table.module.css';
import { ProblemLine } from './problem-line.tsx';
import { type RowColumn, RowTable } from './row-table.tsx';

interface PreviewTableProps {
  readonly rows: readonly ImportPreviewRow[];
  readonly mapping: ImportMapping;
  readonly onChoose: (row: number, choice: RowChoice) => void;
}

/** Every row of the file as it will be stored, with what is the matter at the cell itself. */
export function PreviewTable({ rows, mapping, onChoose }: PreviewTableProps) {
  const { t } = useTranslation();
  const columns = useMemo(() => {
    const targets = new Set(
      mapping.map(({ target }) => target).filter((target) => target !== null),
    );
    // What rows get from elsewhere shows too: a generated code, words that are kept.
    for (const target of ['code', 'remarks'] as const) {
      if (rows.some(({ values }) => values[target])) targets.add(target);
    }
    return columnsOf(t, [...targets], onChoose);
  }, [t, rows, mapping, onChoose]);
  return (
    <RowTable
      label={t('imports.preview.rows')}
      rows={rows}
      columns={columns}
      idOf={({ row }) => row}
      isFaint={({ outcome }) => outcome === 'left'}
    />
  );
}

/** Widths in pixels of fields that hold more or less than most. */
const widths: Partial<Record<ImportTarget, number>> = {
  code: 140,
  infix: 120,
  gender: 120,
  risk: 130,
  remarks: 280,
  riskReason: 280,
  safeContactNote: 280,
};

function columnsOf(
  t: TFunction,
  targets: readonly ImportTarget[],
  onChoose: PreviewTableProps['onChoose'],
): RowColumn<ImportPreviewRow>[] {
  return [
    { key: 'row', title: t('imports.preview.row'), width: 62, cell: ({ row }) => row },
    {
      key: 'doing',
      title: t('imports.preview.doing'),
      width: 250,
      cell: (row) => <DoingCell row={row} onChoose={onChoose} />,
    },
    ...targets.map((target) => ({
      key: target,
      title: t(`imports.target.${target}`),
      width: widths[target] ?? 165,
      cell: (row: ImportPreviewRow) => <ValueCell row={row} target={target} />,
      marked: (row: ImportPreviewRow) => gravest(problemsOf(row, target)),
    })),
  ];
}

const problemsOf = ({ problems }: ImportPreviewRow, target: ImportTarget | null) =>
  problems.filter((problem) => problem.target === target);

function gravest(problems: readonly ImportProblem[]): ImportProblem['kind'] | null {
  const kinds = problems.map(({ kind }) => kind);
  return (['error', 'changed', 'warning'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

interface ValueCellProps {
  readonly row: ImportPreviewRow;
  readonly target: ImportTarget;
}

function ValueCell({ row, target }: ValueCellProps) {
  const { t } = useTranslation();
  const value = row.values[target];
  const problems = problemsOf(row, target);
  return (
    <>
      {value ? (
        <div className={styles.value}>
          <StoredText text={valueWords(t, target, value)} />
        </div>
      ) : null}
      {!value && problems.length > 0 ? <span className={styles.blank}>–</span> : null}
      {problems.map((problem) => (
        <ProblemLine key={problem.code} problem={problem} />
      ))}
    </>
  );
}

interface DoingCellProps {
  readonly row: ImportPreviewRow;
  readonly onChoose: PreviewTableProps['onChoose'];
}

function DoingCell({ row, onChoose }: DoingCellProps) {
  const { t } = useTranslation();
  const { choices, duplicate, left } = row;
  return (
    <>
      {choices.length === 0 ? (
        <span>{left ? t(`imports.left.${left}`) : null}</span>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={t('imports.preview.doingOf', { row: row.row })}
          value={choiceOf(row)}
          data={choiceOptions(t, choices)}
          onChange={({ currentTarget }) => {
            const choice = choices.find((one) => one === currentTarget.value);
            if (choice) onChoose(row.row, choice);
          }}
        />
      )}
      {duplicate ? <div className={styles.duplicate}>{duplicateWords(t, duplicate)}</div> : null}
      {problemsOf(row, null).map((problem) => (
        <ProblemLine key={problem.code} problem={problem} />
      ))}
      <CellLinks row={row} />
    </>
  );
}

/** The fields of a row that have something the matter, each with the way to its cell. */
function CellLinks({ row }: { readonly row: ImportPreviewRow }) {
  const { t } = useTranslation();
  const targets = [...new Set(row.problems.map(({ target }) => target))].filter(
    (target) => target !== null,
  );
  if (targets.length === 0) return null;
  return (
    <div className={styles.links}>
      {targets.map((target) => (
        <Anchor
          key={target}
          component="button"
          type="button"
          size="xs"
          aria-label={t('imports.preview.toCell', {
            field: t(`imports.target.${target}`),
            row: row.row,
          })}
          onClick={({ currentTarget }) => showCell(currentTarget, target)}
        >
          {t(`imports.target.${target}`)}
        </Anchor>
      ))}
    </div>
  );
}

/** Brings a cell of the same row into sight and the keyboard to it. */
function showCell(link: HTMLElement, target: ImportTarget): void {
  const cell = link.closest('tr')?.querySelector<HTMLElement>(`[data-column="${target}"]`);
  cell?.scrollIntoView({ block: 'nearest', inline: 'center' });
  cell?.focus({ preventScroll: true });
}
