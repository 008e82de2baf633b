import type { LocalClient } from '../vault/local-client.ts';
import { coordinator, handoverDaysAgo, leaver, newcomer } from './colleagues.ts';
import { type Deed, hourOf } from './deed.ts';
import type { Laptop } from './laptop.ts';

/** So many days between the coordinator's looks at what was opened with a reason; the last was some days ago. */
const lookEvery = 7;
const lastLookDaysAgo = 4;
const historyDays = 730;

/** What the coordinator does for the team: one goes, another comes, and what was opened is looked at. */
export function teamDeeds(laptop: Laptop, today: Date): Deed[] {
  const by = () => coordinator.name;
  const looks = Math.floor((historyDays - lastLookDaysAgo) / lookEvery);
  return [
    { at: hourOf(today, handoverDaysAgo, 8), by, run: () => laptop.welcome(newcomer) },
    { at: hourOf(today, handoverDaysAgo, 18), by, run: () => laptop.farewell(leaver) },
    ...Array.from({ length: looks }, (_, index) => ({
      at: hourOf(today, lastLookDaysAgo + index * lookEvery, 8),
      by,
      run: lookAtAlerts,
    })),
  ];
}

async function lookAtAlerts({ accessCasework, accessPlaces }: LocalClient): Promise<void> {
  for (const access of [accessCasework, accessPlaces]) {
    for (const { sequence, seen } of await access.alerts({})) {
      if (seen === null) await access.acknowledge({ sequence });
    }
  }
}
