import { fakerNL as faker } from '@faker-js/faker';
import { v7 as newRecordId } from 'uuid';
import type { ClientFields } from '../../contract/clients.ts';
import { type ContactFields, contactKinds } from '../../contract/contacts.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { reflectionDeeds } from './background.ts';
import {
  coordinator,
  counsellor,
  handoverDaysAgo,
  housingWorker,
  leaver,
  newcomer,
} from './colleagues.ts';
import {
  counsellorOf,
  type DayAgo,
  type Deed,
  type Entered,
  hourOf,
  hoursBefore,
  isoDate,
  pick,
} from './deed.ts';
import { paperDeeds } from './documents.ts';
import { episodeDeeds, lastContactDaysAgo } from './episodes.ts';
import { networkDeeds } from './network.ts';
import type { Person } from './person.ts';
import { guidanceDeeds, housingDeeds } from './plans.ts';
import { safetyDeeds } from './safety.ts';
import { sharingDeeds } from './sharing.ts';
import * as stories from './stories.ts';
import { treatmentDeeds } from './treatment.ts';

/** Everything that was done for one person, in order of time. */
export function deedsFor(person: Person, today: Date): Deed[] {
  const { fields } = person;
  const changesHands =
    fields.counsellor === newcomer.name && person.enteredDaysAgo > handoverDaysAgo;
  const first = changesHands ? leaver.name : fields.counsellor;
  const entered: Entered = { id: '', version: 0, fields: { ...fields, counsellor: first } };
  const dayAgo = (days: number) => {
    const moment = new Date(today);
    moment.setDate(moment.getDate() - days);
    moment.setHours(0, faker.number.int({ min: 10 * 60, max: 17 * 60 }), 0, 0);
    return moment;
  };
  const middle = person.course[Math.min(3, person.course.length - 1)]?.daysAgo ?? 0;
  // Late in the day, so that they were entered by then.
  const lateInMiddle = new Date(today);
  lateInMiddle.setDate(lateInMiddle.getDate() - middle);
  lateInMiddle.setHours(17, 30, 0, 0);
  const deeds = [
    ...courseDeeds(person, entered, dayAgo),
    ...episodeDeeds(person, entered, today),
    ...reflectionDeeds(person, entered, dayAgo, saveClient),
    ...contactDeeds(person, entered, dayAgo),
    ...(person.hasGuidance ? guidanceDeeds(entered, middle, dayAgo) : []),
    ...(person.hasHousing ? housingDeeds(entered, middle, dayAgo) : []),
    ...(person.hasHousing && person.hasGuidance ? paperDeeds(entered, middle, dayAgo) : []),
    ...(person.hasTreatment ? treatmentDeeds(entered, middle, dayAgo) : []),
    ...(person.hasGuidance ? safetyDeeds(entered, lateInMiddle) : []),
    ...(person.hasGuidance ? networkDeeds(entered, lateInMiddle) : []),
    ...(person.hasGuidance ? sharingDeeds(entered, lateInMiddle) : []),
    ...(person.hasSecretAddress ? [addressDeed(entered, dayAgo(middle))] : []),
    ...(changesHands ? [handoverDeed(entered, today)] : []),
    ...(person.hasStandIn ? [standInDeed(entered, today)] : []),
  ];
  return deeds.filter(({ at }) => at <= today);
}

function courseDeeds(person: Person, entered: Entered, dayAgo: DayAgo): Deed[] {
  // How it was closed is told by the episode.
  const open = person.course.filter(({ phase }) => phase !== 'closed');
  return open.map(({ phase, daysAgo }, index) => {
    const at = index === 0 ? new Date(dayAgo(daysAgo).setHours(9, 0)) : dayAgo(daysAgo);
    return {
      at,
      by: counsellorOf(entered),
      run: async (luwte) => {
        const on = isoDate(at);
        const fields: ClientFields = { ...entered.fields, phase, phaseOn: on };
        if (index === 0) Object.assign(fields, { registeredOn: on, riskOn: on });
        await saveClient(luwte, entered, fields);
      },
    };
  });
}

/** The leaver's client gets the newcomer. */
function handoverDeed(entered: Entered, today: Date): Deed {
  return {
    at: hourOf(today, handoverDaysAgo, 9),
    by: () => coordinator.name,
    run: (luwte) => saveClient(luwte, entered, { ...entered.fields, counsellor: newcomer.name }),
  };
}

async function saveClient(
  luwte: LocalClient,
  entered: Entered,
  fields: ClientFields,
): Promise<void> {
  const { id, version } = entered;
  const saved = await luwte.clients.save({ id: id || null, version, fields });
  if (saved.outcome === 'saved')
    Object.assign(entered, { id: saved.id, version: saved.version, fields });
}

const unplanned = { endsNextDay: false, nextOn: null, nextTime: null, countableMinutes: null };

function contactDeeds(person: Person, entered: Entered, dayAgo: DayAgo): Deed[] {
  const count = Math.ceil(person.enteredDaysAgo / faker.number.int({ min: 9, max: 24 }));
  const last = lastContactDaysAgo(person);
  return Array.from({ length: count }, () => {
    const at = dayAgo(faker.number.int({ min: last, max: person.enteredDaysAgo - 1 }));
    const kind = pick(contactKinds);
    const hour = hoursBefore(at, 1);
    const fields = {
      ...unplanned,
      onDate: isoDate(at),
      startTime: `${hour}:00`,
      endTime: `${hour}:${pick(['20', '30', '45'])}`,
      kind,
      present: kind === 'consultation' ? 'woonbegeleider, schuldhulp' : '',
      place: kind === 'visit' ? 'thuis' : pick(stories.places),
      area: pick(['safety', 'housing', 'finances', null] as const),
      note: pick(stories.contactNotes[kind]),
      agreements: pick(stories.agreements),
    };
    return {
      at,
      by: counsellorOf(entered),
      run: (luwte) => luwte.contacts.finalise({ id: newRecordId(), clientId: entered.id, fields }),
    };
  });
}

/** A colleague opens the file of someone whose counsellor is ill, which the coordinator has not seen yet. */
function standInDeed(entered: Entered, today: Date): Deed {
  const at = hourOf(today, 1, 18);
  const fields: ContactFields = {
    ...unplanned,
    ...{ onDate: isoDate(at), startTime: '17:30', endTime: '17:50', kind: 'phone' },
    ...{ present: '', place: '', area: 'safety', ...stories.standIn.contact },
  };
  return {
    at,
    by: () => counsellor.name,
    run: async (luwte) => {
      const { id } = entered;
      await luwte.accessCasework.breakGlass({ client: id, ...stories.standIn.glass });
      await luwte.clients.get({ id });
      await luwte.contacts.finalise({ id: newRecordId(), clientId: id, fields });
    },
  };
}

function addressDeed(entered: Entered, at: Date): Deed {
  const fields = {
    label: 'Veilig adres',
    street: `Verzonnenstraat ${faker.number.int({ min: 1, max: 90 })}`,
    postalCode: '0000 ZZ',
    city: 'Nergenshuizen',
    directions: 'Via de achterkant, poort links. Niet bellen aan de voordeur.',
    whoKnows: 'Alleen de woonbegeleider.',
    since: isoDate(at),
    until: null,
  };
  return {
    at,
    by: () => housingWorker.name,
    run: async (luwte) => {
      await luwte.accessPlaces.breakGlass({ client: entered.id, ...stories.glass.address });
      await luwte.places.save({ id: null, clientId: entered.id, version: 0, fields });
    },
  };
}
