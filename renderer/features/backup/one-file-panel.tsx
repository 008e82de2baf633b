import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The way to one client's file in a backup. */
export function OneFilePanel() {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Paper component="section" aria-labelledby={titleId} withBorder p="lg">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3" id={titleId}>
          {t('oneFile.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('oneFile.intro')}
        </Text>
        <Button component={Link} to="/backup/one-file" variant="default">
          {t('oneFile.start')}
        </Button>
      </Stack>
    </Paper>
  );
}
