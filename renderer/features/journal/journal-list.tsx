import { Badge } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { JournalLine } from '../../../contract/journal.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { useScreenful } from '../../ui/use-screenful.ts';
import { type FoldedLine, foldLines } from './fold-lines.ts';
import styles from './journal-list.module.css';
import { LineDetails } from './line-details.tsx';
import { useLineWords } from './use-line-words.ts';

interface JournalListProps {
  readonly lines: readonly JournalLine[];
  /** The client as the list of clients names them; null where it stands above already. */
  readonly nameOf: ((clientId: string) => string | null) | null;
}

/** Entries, newest first; each opens to all that was recorded of it. */
export function JournalList({ lines, nameOf }: JournalListProps) {
  const { t } = useTranslation();
  const folded = useMemo(() => foldLines(lines), [lines]);
  const shown = useScreenful(folded, { from: 420, each: 34 });
  return (
    <ol className={styles.list} aria-label={t('journal.list')}>
      {shown.map((line) => (
        <Line key={`${line.compartment} ${line.sequence}`} line={line} nameOf={nameOf} />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly line: FoldedLine;
  readonly nameOf: JournalListProps['nameOf'];
}

function Line({ line, nameOf }: LineProps) {
  const { t } = useTranslation();
  const words = useLineWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { clientId } = line;
  const client =
    nameOf && clientId !== null ? (nameOf(clientId) ?? t('journal.unknownClient')) : null;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} className={styles.arrow} aria-hidden />
        <span>{formatInstant(line.at)}</span>
        <span className={styles.who}>
          <SafeText>{line.memberName}</SafeText>
        </span>
        <span>
          {words.what(line)}
          {client === null ? null : (
            <>
              {': '}
              <SafeText>{client}</SafeText>
            </>
          )}
          {line.action === 'search' && line.detail ? (
            <>
              {': '}
              <SafeText>{line.detail}</SafeText>
            </>
          ) : null}{' '}
          <Remarks line={line} />
        </span>
      </button>
      {open ? <LineDetails id={id} line={line} /> : null}
    </li>
  );
}

function Remarks({ line }: { readonly line: JournalLine }) {
  const { t } = useTranslation();
  return (
    <>
      {line.count > 1 ? (
        <span className={styles.times}>
          {t('journal.times', { count: line.count, until: formatInstant(line.lastAt) })}{' '}
        </span>
      ) : null}
      {line.basis === 'emergency' && line.action !== 'break-glass' ? (
        <Badge variant="light" color="orange" tt="none" size="sm">
          {t('journal.basis.emergency')}
        </Badge>
      ) : null}
      {line.outcome === 'failure' ? (
        <Badge variant="light" color="orange" tt="none" size="sm">
          {t('journal.failed')}
        </Badge>
      ) : null}
    </>
  );
}
