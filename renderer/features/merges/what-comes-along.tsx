import { Text } from '@mantine/core';
import type { MergePlan } from '../../../contract/merges.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CountedRecords } from '../../ui/counted-records.tsx';
import { FactSection } from '../../ui/fact-section.tsx';

interface WhatComesAlongProps {
  readonly plan: MergePlan;
  readonly codes: { readonly stays: string; readonly gone: string };
}

/** What moves to the file that stays, by part of the vault and kind of record. */
export function WhatComesAlong({ plan, codes }: WhatComesAlongProps) {
  const { t } = useTranslation();
  const { counts, closed, kept, phase } = plan;
  return (
    <FactSection title={t('merges.along.title')}>
      {counts.length === 0 ? <Text size="sm">{t('merges.along.nothing', codes)}</Text> : null}
      <CountedRecords counts={counts} closed={closed} closedText={t('merges.along.closed')} />
      {kept.length > 0 ? (
        <Text size="sm">
          {t('merges.along.kept', {
            ...codes,
            plans: kept.map((kind) => t(`journal.object.${kind}`)).join(', '),
          })}
        </Text>
      ) : null}
      <Text size="sm">
        {t('merges.along.course', { ...codes, phase: t(`clients.phase.${phase ?? 'unknown'}`) })}
      </Text>
      <Text size="sm">{t('merges.along.code', codes)}</Text>
    </FactSection>
  );
}
