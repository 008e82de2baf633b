import { restore } from '../../contract/backup.ts';
import { binding } from '../../contract/binding.ts';
import { erasure } from '../../contract/erasure.ts';
import { members } from '../../contract/members.ts';
import { recovery } from '../../contract/recovery.ts';
import { vault } from '../../contract/vault.ts';
import { createBindingHandlers } from './binding-handlers.ts';
import type { Served } from './dispatch.ts';
import { createRestoreHandlers } from './features/backup/index.ts';
import { createErasureHandlers } from './features/erasure/index.ts';
import { served } from './features/served.ts';
import type { Handlers } from './handlers.ts';
import { suggestPassphrase } from './keys/suggest.ts';
import { createMemberHandlers } from './members/handlers.ts';
import { createRecoveryHandlers } from './recovery-handlers.ts';
import type { VaultService } from './vault-service.ts';

/** The procedures that open and close: the service itself, by the tokens of its folders. */
export function createVaultHandlers(service: VaultService): Handlers<typeof vault> {
  return {
    state: async () => service.session()?.info ?? null,

    inspect: async ({ resolvePath }, input) => service.inspect(resolvePath(input.vault)),

    repairHeader: async ({ resolvePath }, input) => {
      await service.repairHeader(resolvePath(input.vault));
      return {};
    },

    create: ({ resolvePath }, { folder, ...wish }) =>
      service.create({ ...wish, folder: resolvePath(folder) }),

    finishSetup: async ({ registerPath }, { recoveryCode }) => {
      const session = await service.finishSetup(recoveryCode);
      return { vault: session.info, token: registerPath(session.folder) };
    },

    abandonSetup: async () => {
      await service.abandonSetup();
      return {};
    },

    unlock: async ({ resolvePath, progress }, input) => {
      const folder = resolvePath(input.vault);
      return (await service.unlock(folder, input.member, input.passphrase, progress)).info;
    },

    unlockFirst: async ({ resolvePath, progress }, input) => {
      const { member, passphrase, newPassphrase } = input;
      const folder = resolvePath(input.vault);
      return (await service.unlockFirst(folder, member, passphrase, newPassphrase, progress)).info;
    },

    unlockWithRecoveryCode: async ({ resolvePath, progress }, input) => {
      const { member, recoveryCode, newPassphrase } = input;
      const folder = resolvePath(input.vault);
      return (
        await service.unlockWithRecoveryCode(folder, member, recoveryCode, newPassphrase, progress)
      ).info;
    },

    changePassphrase: async (_, { current, next }) => {
      await service.changePassphrase(current, next);
      return {};
    },

    suggestPassphrase: async (_, { locale }) => ({ passphrase: suggestPassphrase(locale) }),
  };
}

/** All that the vault process answers. */
export function createServed(service: VaultService): Readonly<Record<string, Served>> {
  const seen = (vaultId: string) => service.newestSeen(vaultId);
  return {
    ...served,
    vault: { procedures: vault, handlers: createVaultHandlers(service) },
    members: { procedures: members, handlers: createMemberHandlers(service) },
    recovery: { procedures: recovery, handlers: createRecoveryHandlers(service) },
    erasure: { procedures: erasure, handlers: createErasureHandlers(service) },
    binding: { procedures: binding, handlers: createBindingHandlers(service) },
    restore: { procedures: restore, handlers: createRestoreHandlers(seen) },
  };
}
