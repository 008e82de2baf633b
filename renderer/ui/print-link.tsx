import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../i18n/use-translation.ts';

interface PrintLinkProps {
  readonly to: '/clients/$clientId/course/print' | '/clients/$clientId/network/print';
  readonly clientId: string;
}

/** The way from what is on the screen to how it comes on paper. */
export function PrintLink({ to, clientId }: PrintLinkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => void navigate({ to, params: { clientId } })}
    >
      {t('common.print')}
    </Button>
  );
}
