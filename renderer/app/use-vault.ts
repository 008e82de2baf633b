import { createContext, use } from 'react';
import type { z } from 'zod';
import type { hostStateSchema } from '../../contract/host.ts';
import type { OpenVault } from '../../contract/vault.ts';

export type HostState = z.infer<typeof hostStateSchema>;

export const VaultContext = createContext<OpenVault | null>(null);
export const HostContext = createContext<HostState | null>(null);

/** The open vault and the member signed in to it. Only within the unlocked program. */
export function useVault(): OpenVault {
  const vault = use(VaultContext);
  if (!vault) throw new Error('useVault outside the unlocked program');
  return vault;
}

/** The program around the page: its version, settings and known vaults. */
export function useHost(): HostState {
  const host = use(HostContext);
  if (!host) throw new Error('useHost before the host was known');
  return host;
}
