import { Alert, Button, Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useGlassCount } from './use-glass-count.ts';

/** Tells a coordinator on the start screen that files were opened with a reason. */
export function GlassNotice() {
  const { t } = useTranslation();
  const count = useGlassCount();
  if (count === 0) return null;
  return (
    <Alert role="status" icon={<IconInfoCircle aria-hidden />} mb="md">
      <Group justify="space-between">
        <Text size="sm">{t('access.notice.text', { count })}</Text>
        <Button component={Link} to="/journal" size="xs" variant="default">
          {t('access.notice.look')}
        </Button>
      </Group>
    </Alert>
  );
}
