import { Text } from '@mantine/core';
import type { ErasurePlan } from '../../../contract/erasure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CountedRecords } from '../../ui/counted-records.tsx';
import { FactSection } from '../../ui/fact-section.tsx';
import { formatDate } from '../../ui/format.ts';

/** What is erased, by part of the vault and kind of record. */
export function WhatGoes({ plan }: { readonly plan: ErasurePlan }) {
  const { t } = useTranslation();
  const { counts, closed } = plan;
  return (
    <FactSection title={t('erasure.goes.title')}>
      <CountedRecords counts={counts} closed={closed} closedText={t('erasure.goes.closed')} />
      <Text size="sm">{t('erasure.goes.also')}</Text>
      <Text size="sm" c="dimmed">
        {t('erasure.goes.journal')}
      </Text>
    </FactSection>
  );
}

/** Until when the law asks to keep the file. It is told; the member decides. */
export function WhatLawAsks({ plan }: { readonly plan: ErasurePlan }) {
  const { t } = useTranslation();
  return (
    <FactSection title={t('erasure.law.title')}>
      {plan.terms.map(({ part, years, lastChange, until }) => (
        <Text key={part} size="sm">
          {t(`erasure.law.${part}`, { years })}{' '}
          {lastChange === null || until === null
            ? t('erasure.law.none')
            : t('erasure.law.until', { last: formatDate(lastChange), until: formatDate(until) })}
        </Text>
      ))}
      <Text size="sm">{t('erasure.law.request')}</Text>
      <Text size="sm" c="dimmed">
        {t('erasure.law.decide')}
      </Text>
    </FactSection>
  );
}
