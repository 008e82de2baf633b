import { v7 as uuidv7 } from 'uuid';
import { compartments, type Role } from '../../contract/common.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import type { Header } from '../../electron/vault/header/header.ts';
import { memberKeyPair, openKeys } from '../../electron/vault/header/holders.ts';
import { signHeader } from '../../electron/vault/header/mac.ts';
import { readHeader, writeHeader } from '../../electron/vault/header/store.ts';
import { withNewMember } from '../../electron/vault/header/team.ts';
import { headerKey } from '../../electron/vault/keys/compartment-key.ts';
import { noDeviceSecrets } from '../../electron/vault/keys/device-secret.ts';
import { kdfFloor } from '../../electron/vault/keys/kdf.ts';
import { withSecrets } from '../../electron/vault/keys/secret.ts';

interface Colleague {
  readonly name: string;
  readonly role: Role;
}

/** Gives a colleague every key of a locked vault, with the passphrase of its first member as their own. */
export function addColleague(folder: string, passphrase: string, who: Colleague): Promise<void> {
  return withSecrets(async (take) => {
    const header = readHeader(disk, folder);
    const [first] = header.members;
    if (!first) throw new Error('a vault has a member');
    const pair = await memberKeyPair(take, header, first, passphrase, noDeviceSecrets);
    if (!pair) throw new Error('it is their passphrase');
    const keys = openKeys(take, header, first, pair);
    const casework = keys.get('casework');
    if (!casework) throw new Error('everyone holds it');
    const member = { ...who, id: uuidv7(), compartments, oneTimePassphrase: passphrase };
    const added = await withNewMember(take, header, keys, member, kdfFloor);
    const next: Header = {
      ...added,
      members: added.members.map((one) => ({ ...one, oneTime: false })),
      generation: header.generation + 1,
    };
    writeHeader(disk, folder, signHeader(next, headerKey(casework.key)));
  });
}
