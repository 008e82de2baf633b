// Opens a vault with a schema of two steps more and kills itself at a given point of that. For migrating.test.ts.
import { v7 as uuidv7 } from 'uuid';
import { Device } from '../../electron/vault/device.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import { type Order, twoStepsMore } from './migrating.ts';

process.once('message', async ({ folder, member, passphrase, dieAt }: Order) => {
  let point = 0;
  const service = new VaultService({
    ...usualEnvironment({ now: () => new Date(), newId: () => uuidv7() }, new Device(disk, null)),
    migrations: twoStepsMore(() => {
      point += 1;
      if (point === dieAt) process.kill(process.pid, 'SIGKILL');
    }),
  });
  await service.unlock(folder, member, passphrase);
  await service.close();
  process.exit(0);
});
