import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import type { HostState } from '../../app/use-vault.ts';
import { notifyError } from '../../ui/notify.tsx';

type KnownVault = HostState['vaults'][number];

/** A vault that is to be opened though it was not the last: pointed at by the user, or just made of a backup. */
export function useOpenOther() {
  const [vault, setVault] = useState<KnownVault | null>(null);
  const choose = async () => {
    try {
      const chosen = await luwte.host.choosePath({ kind: 'vault' });
      if (chosen) setVault({ ...chosen, name: vaultName(chosen.label) });
    } catch (error) {
      notifyError(error);
    }
  };
  return { vault, choose, take: setVault };
}

/** The name of a vault is that of its folder. */
function vaultName(path: string): string {
  const folder = path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
  return folder.replace(/\.luwte$/, '');
}
