import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeError } from '../i18n/error-words.ts';
import { useTranslation } from '../i18n/use-translation.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what is safe, and what to do next. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t, i18n } = useTranslation();
  const words = describeError(error, i18n.language);
  return (
    <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" fw={600}>
          {words.what}
        </Text>
        <Text size="sm">{words.next}</Text>
        {onRetry ? (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}
