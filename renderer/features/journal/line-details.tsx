import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { useOriginWords } from '../../ui/use-origin-words.ts';
import type { FoldedLine } from './fold-lines.ts';
import styles from './journal-list.module.css';
import { useFieldLabel } from './use-field-label.ts';
import { useLineWords } from './use-line-words.ts';

/** All that was recorded of an entry. */
export function LineDetails({ id, line }: { readonly id: string; readonly line: FoldedLine }) {
  const { t } = useTranslation();
  const words = useLineWords();
  const labelOf = useFieldLabel();
  const origin = useOriginWords()(line);
  const facts: ReadonlyArray<readonly [string, ReactNode]> = [
    [t('journal.field.role'), t(`vault.role.${line.role}`)],
    [t('journal.field.onBehalfOf'), line.onBehalfOf],
    [t('journal.field.purpose'), words.purpose(line.purpose)],
    [t('journal.field.basis'), line.clientId === null ? null : words.basis(line.basis)],
    [t('journal.field.outcome'), t(`journal.outcome.${line.outcome}`)],
    [t('journal.field.lastAt'), line.count > 1 ? formatInstant(line.lastAt) : null],
    [t('journal.field.detail'), origin ?? line.detail],
    [
      t('journal.field.fields'),
      line.fields.map((field) => labelOf(line.objectKind, field)).join(', '),
    ],
    [
      t('journal.field.part'),
      line.parts.map((part) => t(`vault.settings.compartment.${part}`)).join(', '),
    ],
    [t('journal.field.number'), line.sequence],
    [t('journal.field.object'), line.objectId],
    [t('journal.field.device'), line.deviceId],
  ];
  return (
    <dl id={id} className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{typeof value === 'string' ? <SafeText>{value}</SafeText> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
