import type { recovery } from '../../contract/recovery.ts';
import type { Handlers } from './handlers.ts';
import { setName } from './keys/recovery-share.ts';
import { lackedBy, mayRenew, RecoveryRenewal } from './recovery-renewal.ts';
import type { VaultService } from './vault-service.ts';

export function createRecoveryHandlers(service: VaultService): Handlers<typeof recovery> {
  const renewal = new RecoveryRenewal();
  return {
    state: () =>
      service.withOpen(async (_, { header }, { member }) => {
        const { madeAt = header.createdAt, split } = header.recovery;
        return {
          madeAt,
          split: split ? { set: setName(split.set), madeAt: split.madeAt } : null,
          mayRenew: mayRenew(header, member),
          lacks: lackedBy(header, member),
        };
      }),

    replace: (_, wish) =>
      service.withOpen((take, __, attempt) => renewal.replace(take, attempt, wish)),

    split: (_, { recoveryCode }) =>
      service.withOpen((take, __, attempt) => renewal.split(take, attempt, recoveryCode)),

    finish: async (_, { typed }) => {
      await service.withOpen((take, opened, attempt) =>
        renewal.finish(take, opened, attempt, typed),
      );
      return {};
    },

    abandon: async () => {
      renewal.abandon();
      return {};
    },
  };
}
