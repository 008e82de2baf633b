import { List, Stack, Text } from '@mantine/core';
import type { HoldingBackup } from '../../../contract/erasure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';

interface HoldingListProps {
  readonly backups: readonly HoldingBackup[];
  readonly unconnected: readonly string[];
}

/** The backups that hold the file, each with where it lies and whether it was seen there. */
export function HoldingList({ backups, unconnected }: HoldingListProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {backups.length === 0 ? (
        <Text size="sm">{t('erasure.holds.none')}</Text>
      ) : (
        <List size="sm" aria-label={t('erasure.holds.label')}>
          {backups.map(({ place, name, label, at, seen }) => (
            <List.Item key={`${place} ${name}`}>
              {formatInstant(at)} · <SafeText>{label}</SafeText> ·{' '}
              {t(seen ? 'erasure.holds.seen' : 'erasure.holds.away')}
            </List.Item>
          ))}
        </List>
      )}
      {unconnected.length > 0 ? (
        <Text size="sm">
          {t('erasure.holds.unconnected')} <SafeText>{unconnected.join(', ')}</SafeText>
        </Text>
      ) : null}
    </Stack>
  );
}
