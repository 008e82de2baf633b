import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { IconMoon, IconPencil } from '@tabler/icons-react';
import type { Dormancy } from '../../../contract/course-records.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useCourseWords } from './use-course-words.ts';

interface DormancyListProps {
  readonly dormancies: readonly Dormancy[];
  readonly onEdit: (dormancy: Dormancy) => void;
}

/** The times without contact; nothing when there were none. */
export function DormancyList({ dormancies, onEdit }: DormancyListProps) {
  const { t } = useTranslation();
  const { until } = useCourseWords();
  if (dormancies.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={4}>{t('course.dormancy.title')}</Title>
      {dormancies.map((dormancy) => (
        <Group key={dormancy.id} gap="xs" wrap="nowrap">
          <IconMoon size={16} aria-hidden />
          <Text size="sm">
            {until(dormancy.fromOn, dormancy.untilOn)}
            {dormancy.reason === '' ? '' : `: ${visibleBidi(dormancy.reason)}`}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('course.dormancy.edit', { date: formatDate(dormancy.fromOn) })}
            onClick={() => onEdit(dormancy)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
