import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { LuwteError } from '../../../contract/errors.ts';
import { luwte } from '../../app/luwte.ts';
import type { HostState } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';

interface VaultTroubleProps {
  readonly vault: HostState['vaults'][number];
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why a vault can't be opened, with its way out. */
export function VaultTrouble({ vault, error, onRetry }: VaultTroubleProps) {
  const { t } = useTranslation();
  const repair = useMutation({
    mutationFn: () => luwte.vault.repairHeader({ vault: vault.token }),
    onSuccess: () => {
      notifyDone(t('vault.unlock.repaired'));
      onRetry();
    },
  });
  const forget = useMutation({
    mutationFn: () => luwte.host.forgetVault({ token: vault.token }),
  });
  const isCode = (code: LuwteError['code']) => error instanceof LuwteError && error.code === code;
  return (
    <Stack gap="sm">
      <ErrorNotice error={repair.error ?? error} onRetry={onRetry} />
      <Group gap="sm">
        {isCode('vault.header-damaged') && !repair.isError ? (
          <Button loading={repair.isPending} onClick={() => repair.mutate()}>
            {t('vault.unlock.repair')}
          </Button>
        ) : null}
        {isCode('vault.not-found') || isCode('vault.unfinished') ? (
          <Button variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('vault.unlock.forget')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
