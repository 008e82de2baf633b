import type { Migrations } from './databases.ts';
import type { Surroundings } from './db/connection.ts';
import type { Device } from './device.ts';
import { migrations } from './features/migrations.ts';
import { type Disk, disk } from './header/disk.ts';
import { type DeviceSecrets, noDeviceSecrets } from './keys/device-secret.ts';
import { calibrateKdf, type KdfCost } from './keys/kdf.ts';
import { type Processes, runningProcesses } from './lock-file.ts';

/** What a vault needs of the machine. Tests replace a part of it. */
export interface VaultEnvironment {
  readonly surroundings: Surroundings;
  readonly device: Device;
  readonly deviceSecrets: DeviceSecrets;
  readonly disk: Disk;
  readonly processes: Processes;
  readonly migrations: Migrations;
  /** What a guess at a new passphrase is to cost. */
  readonly kdfCost: () => Promise<KdfCost>;
}

/** The real thing: this disk, these processes, a passphrase that takes about a second. */
export function usualEnvironment(
  surroundings: Surroundings,
  device: Device,
  deviceSecrets: DeviceSecrets = noDeviceSecrets,
): VaultEnvironment {
  return {
    surroundings,
    device,
    deviceSecrets,
    disk,
    processes: runningProcesses,
    migrations,
    kdfCost: () => calibrateKdf(),
  };
}
