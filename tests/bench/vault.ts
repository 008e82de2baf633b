import { v7 as uuidv7 } from 'uuid';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { createLocalClient, type LocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';

/** A vault as users get it, with the cost of a guess that this machine is given. */
export interface BenchVault {
  readonly service: VaultService;
  readonly luwte: LocalClient;
  readonly paths: PathTokens;
}

export const passphrase = 'zes woorden die niemand anders kent';

export function openService(): BenchVault {
  const surroundings = { now: () => new Date(), newId: () => uuidv7() };
  const service = new VaultService(usualEnvironment(surroundings, new Device(disk, null)));
  const paths = new PathTokens();
  const dispatch = createDispatch({
    features: createServed(service),
    session: () => service.session(),
    surroundings,
    paths,
  });
  return { service, paths, luwte: createLocalClient(dispatch) };
}

/** Makes a vault in `folder`, open when it returns. Gives its folder and its member. */
export async function makeVault(
  service: VaultService,
  folder: string,
): Promise<{ path: string; memberId: string }> {
  const wish = { folder, vaultName: 'Bench', memberName: 'Bench', passphrase };
  const { recoveryCode } = await service.create(wish);
  const session = await service.finishSetup(recoveryCode);
  return { path: session.folder, memberId: session.member.memberId };
}
