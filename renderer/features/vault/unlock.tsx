import { Anchor, Select, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { OpenVault } from '../../../contract/vault.ts';
import type { HostState } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { UnlockForm } from './unlock-form.tsx';

interface UnlockProps {
  readonly vaults: HostState['vaults'];
  readonly onOpened: (vault: OpenVault) => void;
  readonly onMake: () => void;
  readonly onOther: () => void;
  readonly onRestore: () => void;
}

/** The lock screen: which vault, who, and the way in. */
export function Unlock({ vaults, onOpened, onMake, onOther, onRestore }: UnlockProps) {
  const { t } = useTranslation();
  const [token, setToken] = useState(vaults[0]?.token ?? '');
  const vault = vaults.find((known) => known.token === token) ?? vaults[0];
  if (!vault) return null;
  return (
    <Stack gap="xl">
      <Stack gap="md">
        <Title order={1}>{t('vault.unlock.title')}</Title>
        {vaults.length > 1 ? (
          <Select
            label={t('vault.unlock.vault')}
            size="md"
            allowDeselect={false}
            data={vaults.map((known) => ({ value: known.token, label: known.name }))}
            value={vault.token}
            onChange={(chosen) => setToken(chosen ?? vault.token)}
            description={vault.label}
            inputWrapperOrder={['label', 'input', 'description']}
          />
        ) : null}
        <UnlockForm
          key={vault.token}
          vault={vault}
          isOnly={vaults.length === 1}
          onOpened={onOpened}
        />
      </Stack>
      <Stack gap="xs" align="flex-start">
        <Anchor component="button" type="button" size="sm" onClick={onOther}>
          {t('vault.unlock.otherVault')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onMake}>
          {t('vault.unlock.newVault')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onRestore}>
          {t('vault.unlock.restore')}
        </Anchor>
      </Stack>
    </Stack>
  );
}
