import { withNewSlot } from './header/new-vault.ts';
import { findDeviceFactor } from './keys/device-secret.ts';
import { assertStrongPassphrase } from './keys/passphrase.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { OpenedVault } from './opened-vault.ts';
import { type Attempt, failuresOf, provePassphrase } from './opening.ts';

/** Replaces the signed-in member's passphrase: the old one works until the new header is in place. */
export async function changePassphrase(
  take: TakeSecret,
  opened: OpenedVault,
  attempt: Attempt,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const { attempts, environment, header, member } = attempt;
  assertStrongPassphrase(next, [header.name, member.name]);
  const pair = await provePassphrase(take, attempt, current);
  const device = await findDeviceFactor(take, environment.deviceSecrets, member.slot.device);
  const cost = await environment.kdfCost();
  const changed = await withNewSlot(header, member, pair, next, cost, device);
  await opened.record([...failuresOf(attempts, member.id), { action: 'change-passphrase' }]);
  await opened.writeAnchors((now) => ({ ...now, members: changed.members }));
  attempts.clear(member.id);
}
