import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** On the first screen: that a backup could not be restored on trial, or that it was not tried for long. */
export function RehearsalNotice() {
  const { t } = useTranslation();
  const { data } = useQuery(queryOf('backup', 'standing', {}));
  const trouble = data?.rehearsal.trouble;
  if (!trouble) return null;
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`backup.rehearsal.${trouble}Title`)}
      mb="lg"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`backup.rehearsal.${trouble}Text`)}</Text>
        <Anchor size="sm" renderRoot={(props) => <Link to="/backup" {...props} />}>
          {t('backup.rehearsal.toBackups')}
        </Anchor>
      </Stack>
    </Alert>
  );
}
