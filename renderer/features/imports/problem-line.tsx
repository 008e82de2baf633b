import { IconAlertTriangle, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import type { ImportProblem } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { problemWords } from './import-words.ts';
import styles from './problem-line.module.css';

const icons = { error: IconAlertTriangle, changed: IconPencil, warning: IconInfoCircle };

interface ProblemLineProps {
  readonly problem: ImportProblem;
  /** Names the field, where it does not show otherwise. */
  readonly named?: boolean;
}

/** One thing that is the matter with a cell, in plain words. */
export function ProblemLine({ problem, named = false }: ProblemLineProps) {
  const { t } = useTranslation();
  const Icon = icons[problem.kind];
  return (
    <div className={styles.line} data-kind={problem.kind}>
      <Icon
        size={15}
        className={styles.icon}
        role="img"
        aria-label={t(`imports.problemKind.${problem.kind}`)}
      />
      <span>
        {named && problem.target ? `${t(`imports.target.${problem.target}`)}: ` : null}
        {problemWords(t, problem)}
      </span>
    </div>
  );
}
