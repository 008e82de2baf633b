import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { luwte } from '../app/luwte.ts';
import { useVault } from '../app/use-vault.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { postalCodeIn } from './address-text.ts';

/**
 * Asks the vault whether a text names one of the client's secret addresses. Who holds no grant for
 * those can't ask, and gets null as well: the vault knows, the program may not.
 */
export function useAddressCheck(clientId: string): (text: string) => Promise<string | null> {
  const { t } = useTranslation();
  const { member } = useVault();
  return async (text) => {
    if (!member.compartments.includes('places')) return null;
    const { named } = await luwte.places.isNamedIn({ clientId, text });
    return named ? t('plans.print.addressFound') : null;
  };
}

/** Says that something on a paper looks like a postal code. */
export function PostalCodeWarning({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const code = postalCodeIn(text);
  if (code === null) return null;
  return (
    <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{t('plans.print.postalCode', { code })}</Text>
    </Alert>
  );
}
