import { ActionIcon, Table } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Episode, PhasePeriod } from '../../../contract/course-records.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';

interface PhaseTableProps {
  readonly episode: Episode;
  readonly onEdit: (period: PhasePeriod) => void;
}

/** The phases of an episode in order of time, each until the next one began. */
export function PhaseTable({ episode: { phases }, onEdit }: PhaseTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('course.phase.table')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('course.field.phase')}</Table.Th>
          <Table.Th>{t('course.field.fromOn')}</Table.Th>
          <Table.Th>{t('course.field.untilOn')}</Table.Th>
          <Table.Th w="40%">{t('course.field.reason')}</Table.Th>
          <Table.Th>{t('course.phase.by')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {phases.map((period, place) => {
          const name = t(`clients.phase.${period.phase}`);
          const next = phases[place + 1]?.fromOn;
          const goesOn = period.phase === 'closed' ? '' : t('course.phase.now');
          return (
            <Table.Tr key={period.id}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{formatDate(period.fromOn)}</Table.Td>
              <Table.Td>{next === undefined ? goesOn : formatDate(next)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <SafeText>{period.reason}</SafeText>
              </Table.Td>
              <Table.Td>
                <SafeText>{period.by}</SafeText>
              </Table.Td>
              <Table.Td ta="right">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('course.phase.edit', { phase: name })}
                  onClick={() => onEdit(period)}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
