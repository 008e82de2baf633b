import { List, Stack, Text } from '@mantine/core';
import { compartments } from '../../../contract/common.ts';
import type { MergePlan } from '../../../contract/merges.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FactSection } from '../../ui/fact-section.tsx';
import { formatCount } from '../../ui/format.ts';

interface WhatComesAlongProps {
  readonly plan: MergePlan;
  readonly codes: { readonly stays: string; readonly gone: string };
}

/** What moves to the file that stays, by part of the vault and kind of record. */
export function WhatComesAlong({ plan, codes }: WhatComesAlongProps) {
  const { t } = useTranslation();
  const { counts, closed, kept, phase } = plan;
  const parts = compartments.filter((name) =>
    counts.some(({ compartment }) => compartment === name),
  );
  return (
    <FactSection title={t('merges.along.title')}>
      {parts.length === 0 ? <Text size="sm">{t('merges.along.nothing', codes)}</Text> : null}
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
          {t('merges.along.closed')}
        </Text>
      ))}
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
