import { Alert, Stack, Text } from '@mantine/core';
import { IconLockSquareRounded } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenVault } from '../../../contract/vault.ts';
import { queryOf } from '../../app/luwte.ts';
import type { HostState } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Loading } from '../../ui/loading.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { FirstLogIn, type FirstLogInOf } from './first-log-in.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import styles from './unlock-form.module.css';
import { VaultTrouble } from './vault-trouble.tsx';

interface UnlockFormProps {
  readonly vault: HostState['vaults'][number];
  /** The one vault that can be chosen shows its name here. */
  readonly isOnly: boolean;
  readonly onOpened: (vault: OpenVault) => void;
}

/** Opens one vault: looks at its header first, then asks for the passphrase or the recovery code. */
export function UnlockForm({ vault, isOnly, onOpened }: UnlockFormProps) {
  const { t } = useTranslation();
  const [recovers, setRecovers] = useState(false);
  const [first, setFirst] = useState<FirstLogInOf | null>(null);
  const header = useQuery(queryOf('vault', 'inspect', { vault: vault.token }));
  const name = isOnly ? (
    <div className={styles.vault}>
      <IconLockSquareRounded size={22} stroke={1.6} aria-hidden />
      <div>
        <Text fw={620}>
          <SafeText>{vault.name}</SafeText>
        </Text>
        <Text size="xs" c="dimmed" className={styles.place}>
          <SafeText>{vault.label}</SafeText>
        </Text>
      </div>
    </div>
  ) : null;
  if (header.isPending) return <Loading />;
  if (header.isError) {
    return (
      <Stack>
        {name}
        <VaultTrouble vault={vault} error={header.error} onRetry={() => void header.refetch()} />
      </Stack>
    );
  }
  if (first) {
    return (
      <Stack>
        {name}
        <FirstLogIn vault={vault} first={first} onOpened={onOpened} onBack={() => setFirst(null)} />
      </Stack>
    );
  }
  const way = {
    vault,
    members: header.data.members,
    isSplit: header.data.isSplit,
    onOpened,
    onOtherWay: () => setRecovers((now) => !now),
  };
  return (
    <Stack>
      {name}
      {header.data.writable ? null : <Alert color="orange">{t('vault.unlock.readOnly')}</Alert>}
      {recovers ? <RecoveryForm {...way} /> : <PassphraseForm {...way} onFirst={setFirst} />}
    </Stack>
  );
}
