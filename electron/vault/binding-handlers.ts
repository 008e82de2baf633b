import type { binding } from '../../contract/binding.ts';
import { LuwteError } from '../../contract/errors.ts';
import type { Handlers } from './handlers.ts';
import { withNewSlot } from './header/new-vault.ts';
import { type DeviceFactor, newDeviceFactor } from './keys/device-secret.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { OpenedVault } from './opened-vault.ts';
import { type Attempt, failuresOf, provePassphrase } from './opening.ts';
import type { VaultService } from './vault-service.ts';

export function createBindingHandlers(service: VaultService): Handlers<typeof binding> {
  return {
    state: () =>
      service.withOpen(async (_, __, { environment, member }) => {
        const { deviceSecrets } = environment;
        const { device } = member.slot;
        const store = await deviceSecrets.store();
        if (device === undefined) return { store, bound: 'no' };
        return { store, bound: (await deviceSecrets.has(device)) ? 'here' : 'elsewhere' };
      }),

    bind: async (_, { passphrase }) => {
      await service.withOpen((take, opened, attempt) => bind(take, opened, attempt, passphrase));
      return {};
    },

    unbind: async (_, { passphrase }) => {
      await service.withOpen((take, opened, attempt) =>
        renew(take, opened, attempt, passphrase, null),
      );
      return {};
    },
  };
}

async function bind(
  take: TakeSecret,
  opened: OpenedVault,
  attempt: Attempt,
  passphrase: string,
): Promise<void> {
  const { deviceSecrets, surroundings } = attempt.environment;
  if ((await deviceSecrets.store()) !== 'os') throw new LuwteError('binding.no-store');
  const device = newDeviceFactor(take, surroundings.newId());
  await renew(take, opened, attempt, passphrase, device);
}

/**
 * Makes the member's slot anew with the same passphrase, with or without a device. The device keeps
 * a secret before the header asks for it, and for good: backups of that time ask for it as well.
 */
async function renew(
  take: TakeSecret,
  opened: OpenedVault,
  attempt: Attempt,
  passphrase: string,
  device: DeviceFactor | null,
): Promise<void> {
  const { environment, header, member, attempts } = attempt;
  const pair = await provePassphrase(take, attempt, passphrase);
  const cost = await environment.kdfCost();
  const changed = await withNewSlot(header, member, pair, passphrase, cost, device);
  if (device) await environment.deviceSecrets.keep(device.binding, device.secret);
  const action = device ? 'bind-device' : 'unbind-device';
  await opened.record([...failuresOf(attempts, member.id), { action }]);
  await opened.writeAnchors((now) => ({ ...now, members: changed.members }));
  attempts.clear(member.id);
}
