import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../i18n/use-translation.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** A page that is not there. */
export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconCompass aria-hidden />}
      title={t('app.notFound.title')}
      text={t('app.notFound.text')}
      action={
        <Button onClick={() => void navigate({ to: '/caseload' })}>
          {t('app.backToCaseload')}
        </Button>
      }
    />
  );
}
