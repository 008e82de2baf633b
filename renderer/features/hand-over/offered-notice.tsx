import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Tells on the start screen that files are offered to the member. */
export function OfferedNotice() {
  const { t } = useTranslation();
  const offered = useQuery(queryOf('handOver', 'count', {}));
  const count = offered.data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Alert role="status" icon={<IconArrowsExchange aria-hidden />} mb="md">
      <Group justify="space-between">
        <Text size="sm">{t('handOver.notice', { count })}</Text>
        <Button component={Link} to="/hand-over" size="xs" variant="default">
          {t('handOver.look')}
        </Button>
      </Group>
    </Alert>
  );
}
