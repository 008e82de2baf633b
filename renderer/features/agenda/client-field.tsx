import { useTranslation } from '../../i18n/use-translation.ts';
import { ClientSelect } from '../../ui/client-select.tsx';

interface ClientFieldProps {
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
}

/** Whom something is about, or no one in particular. */
export function ClientField(props: ClientFieldProps) {
  const { t } = useTranslation();
  return <ClientSelect label={t('agenda.client')} placeholder={t('common.optional')} {...props} />;
}
