import { Text } from '@mantine/core';
import type { ImportSummary } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './imports.module.css';

/** '57 nieuw · 1 dubbel · 2 lege regels': what becomes of the rows, each counted once. */
export function useSummaryParts() {
  const { t } = useTranslation();
  return ({ taken, changed, completed, left, blank, duplicates }: ImportSummary): string[] => {
    const fresh = t('imports.summary.new', { count: taken + changed });
    const altered = t('imports.summary.changed', { count: changed });
    const parts: Array<[number, string]> = [
      [taken + changed, changed > 0 ? `${fresh}, ${altered}` : fresh],
      [completed, t('imports.summary.completed', { count: completed })],
      [duplicates, t('imports.summary.duplicates', { count: duplicates })],
      [blank, t('imports.summary.blank', { count: blank })],
      [
        left - blank - duplicates,
        t('imports.summary.otherLeft', { count: left - blank - duplicates }),
      ],
    ];
    return parts.filter(([count], index) => count > 0 || index === 0).map(([, words]) => words);
  };
}

interface SummaryLineProps {
  readonly summary: ImportSummary;
  readonly busy?: boolean;
}

export function SummaryLine({ summary, busy = false }: SummaryLineProps) {
  const { t } = useTranslation();
  const partsOf = useSummaryParts();
  return (
    <section className={styles.summary} aria-label={t('imports.summary.label')}>
      <Text fw={600} role="status">
        {partsOf(summary).join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {busy
          ? t('imports.preview.recomputing')
          : t('imports.summary.rows', { count: summary.rows })}
      </Text>
    </section>
  );
}
