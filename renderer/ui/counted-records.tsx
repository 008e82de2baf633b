import { List, Stack, Text } from '@mantine/core';
import { type Compartment, compartments } from '../../contract/common.ts';
import type { ErasurePlan } from '../../contract/erasure.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatCount } from './format.ts';

interface CountedRecordsProps {
  readonly counts: ErasurePlan['counts'];
  /** Parts of the vault that the member has no key for. */
  readonly closed: readonly Compartment[];
  /** What becomes of those. */
  readonly closedText: string;
}

/** How many records of each kind a file has, by part of the vault. */
export function CountedRecords({ counts, closed, closedText }: CountedRecordsProps) {
  const { t } = useTranslation();
  const parts = compartments.filter((name) =>
    counts.some(({ compartment }) => compartment === name),
  );
  return (
    <>
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
          {closedText}
        </Text>
      ))}
    </>
  );
}
