import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TargetCourse } from '../../../contract/treatment.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './course-chart.module.css';
import { CourseChart } from './course-chart.tsx';

/** How distress and belief went per target; nothing before the first rating. */
export function CourseSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const course = useQuery(queryOf('treatment', 'course', { clientId }));
  if (course.isError) {
    return <ErrorNotice error={course.error} onRetry={() => void course.refetch()} />;
  }
  if (!course.data || course.data.length === 0) return null;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="treatment-course">
      <Stack gap="lg">
        <Stack gap={2}>
          <Title order={3} id="treatment-course">
            {t('treatment.course.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('treatment.course.hint')}
          </Text>
        </Stack>
        {course.data.map((target) => (
          <TargetPart key={target.targetId ?? target.title} course={target} />
        ))}
      </Stack>
    </Paper>
  );
}

function TargetPart({ course }: { readonly course: TargetCourse }) {
  const { t } = useTranslation();
  const titled = course.title.trim() !== '';
  const complete = course.points.at(-1)?.complete === true;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={4}>
          {titled ? <SafeText>{course.title}</SafeText> : t('treatment.course.untitled')}
        </Title>
        {complete ? <Badge tt="none">{t('treatment.course.complete')}</Badge> : null}
      </Group>
      <CourseChart course={course} measure="sud" />
      <CourseChart course={course} measure="voc" />
      <details className={classes.table}>
        <summary>{t('treatment.course.table')}</summary>
        <RatingTable course={course} />
      </details>
    </Stack>
  );
}

const ratings = ['sudBefore', 'sudAfter', 'vocBefore', 'vocAfter'] as const;

function RatingTable({ course }: { readonly course: TargetCourse }) {
  const { t } = useTranslation();
  return (
    <Table
      fz="sm"
      aria-label={t('treatment.course.tableLabel', { target: visibleBidi(course.title) })}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('treatment.course.date')}</Table.Th>
          {ratings.map((rating) => (
            <Table.Th key={rating}>{t(`treatment.emdr.field.${rating}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {course.points.map((point) => (
          <Table.Tr key={point.sessionId}>
            <Table.Th scope="row">{formatDate(point.onDate)}</Table.Th>
            {ratings.map((rating) => (
              <Table.Td key={rating}>{point[rating] ?? '–'}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
