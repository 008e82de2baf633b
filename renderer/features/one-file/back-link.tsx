import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

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
