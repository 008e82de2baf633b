import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatRecent } from '../ui/format.ts';
import { useVault } from './use-vault.ts';

/** What the vault wants said at once. It stays until the vault is locked. */
export function VaultWarnings() {
  const { t } = useTranslation();
  const { warnings, failedAttempts } = useVault();
  const told = [
    ...warnings.map((warning) => t(`app.warning.${warning}`)),
    ...failedAttempts.map(({ by, count, since }) =>
      t(`app.failedAttempts.${by}`, { count, since: formatRecent(since) }),
    ),
  ];
  return told.map((sentence) => (
    <Alert
      key={sentence}
      role="alert"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      mb="lg"
      data-print-hidden
    >
      {sentence}
    </Alert>
  ));
}
