import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The way back to where backups are made. */
export function BackLink() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      to="/backup"
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('oneFile.back')}
    </Button>
  );
}
