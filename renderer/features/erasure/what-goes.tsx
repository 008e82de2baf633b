import { List, Stack, Text } from '@mantine/core';
import { compartments } from '../../../contract/common.ts';
import type { ErasurePlan } from '../../../contract/erasure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FactSection } from '../../ui/fact-section.tsx';
import { formatCount, formatDate } from '../../ui/format.ts';

/** What is erased, by part of the vault and kind of record. */
export function WhatGoes({ plan }: { readonly plan: ErasurePlan }) {
  const { t } = useTranslation();
  const { counts, closed } = plan;
  const parts = compartments.filter((name) =>
    counts.some(({ compartment }) => compartment === name),
  );
  return (
    <FactSection title={t('erasure.goes.title')}>
      {parts.map((part) => (
        <Stack key={part} gap={4}>
          <Text fw={600}>{t(`vault.settings.compartment.${part}`)}</Text>
          <List size="sm">
            {counts
              .filter(({ compartment }) => compartment === part)
              .map(({ kind, rows }) => (
                <List.Item key={kind}>
                  {t('erasure.goes.line', {
                    kind: t(`journal.object.${kind}`),
                    rows: formatCount(rows),
                  })}
                </List.Item>
              ))}
          </List>
        </Stack>
      ))}
      {closed.map((part) => (
        <Text key={part} size="sm">
          <Text span fw={600} size="sm">
            {t(`vault.settings.compartment.${part}`)}:
          </Text>{' '}
          {t('erasure.goes.closed')}
        </Text>
      ))}
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
