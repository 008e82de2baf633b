import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { Device } from '../vault/device.ts';
import { usualEnvironment } from '../vault/environment.ts';
import { disk } from '../vault/header/disk.ts';
import { kdfFloor } from '../vault/keys/kdf.ts';
import { VaultService } from '../vault/vault-service.ts';
import { agendaDeeds } from './agenda.ts';
import { counsellor, housingWorker, leaver, therapist } from './colleagues.ts';
import { deedsFor } from './course.ts';
import { Laptop } from './laptop.ts';
import { outreachDeeds } from './outreach.ts';
import { paperLanguageDeeds } from './paper-languages.ts';
import { partnerDeeds } from './partners.ts';
import { inventPeople } from './people.ts';
import { teamDeeds } from './team.ts';

const clientCount = 60;

/**
 * Makes the demo vault at `vault` (a folder `….luwte`): an invented team, their clients and two years of history,
 * each thing entered through the same procedures, by the one who would and with the clock of its own day. It is made
 * beside its place and moved there when it is whole.
 */
export async function main(vault: string, today = new Date()): Promise<void> {
  const workshop = join(dirname(vault), '.making');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  let clock = today;
  const surroundings = { now: () => clock, newId: () => uuidv7({ msecs: clock.getTime() }) };
  const service = new VaultService({
    ...usualEnvironment(surroundings, new Device(disk, null)),
    // The passphrase is known to everyone; a dear guess would only make starting slow.
    kdfCost: async () => kdfFloor,
  });
  const laptop = new Laptop(service, surroundings);
  const deeds = [
    ...teamDeeds(laptop, today),
    ...partnerDeeds(today),
    ...agendaDeeds(today),
    ...outreachDeeds(today),
    ...paperLanguageDeeds(today),
    ...inventPeople(clientCount).flatMap((person) => deedsFor(person, today)),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  clock = new Date((deeds[0]?.at ?? today).getTime() - 60_000);
  await laptop.found(workshop, [counsellor, leaver, therapist, housingWorker]);
  for (const { at, by, run } of deeds) {
    clock = at;
    await run(laptop.seat(by()));
  }
  clock = today;
  await service.close();
  renameSync(join(workshop, 'Demo.luwte'), vault);
  rmSync(workshop, { recursive: true, force: true });
}
