import { fakerNL as faker } from '@faker-js/faker';
import {
  emptyClientFields,
  housingSituations,
  phases,
  referralSources,
} from '../../contract/clients.ts';
import { families, residenceOf } from './background.ts';
import {
  type Colleague,
  coordinator,
  counsellor,
  housingWorker,
  newcomer,
  therapist,
} from './colleagues.ts';
import type { Person } from './person.ts';
import { riskReasons } from './stories.ts';

const seed = 20_260_302;
const languages = [
  'Nederlands',
  'Hongaars',
  'Roemeens',
  'Bulgaars',
  'Engels',
  'Spaans',
  'Arabisch',
];
const givenNames = [
  ...['Anna', 'Blessing', 'Chloé', 'Esmée', 'Eszter', 'Fatima', 'Ilona', 'Ioana', 'Joy', 'Katalin'],
  ...[
    'Lotte',
    'Lucía',
    'Mădălina',
    'Mirela',
    'Nikoleta',
    'Noor',
    'Petra',
    'Roos',
    'Sanne',
    'Zsófia',
  ],
];
const familyNames = [
  ...[
    'Adeyemi',
    'Böhm',
    'Bos',
    'Dąbrowska',
    'Díaz',
    'Dijk',
    'Hoekstra',
    'Jansen',
    'Kovács',
    'Molnár',
  ],
  ...[
    'Nagy',
    'Okafor',
    'Peters',
    'Popescu',
    'Szabó',
    'Ünal',
    'Vries',
    'Wiersma',
    'Yılmaz',
    'Zwart',
  ],
];
const infixes = ['', '', '', '', 'de', 'van', 'van den', 'van der'];
const municipalities = [
  'Enschede',
  'Hengelo',
  'Almelo',
  'Losser',
  'Oldenzaal',
  'Borne',
  'Haaksbergen',
];
const both = [counsellor, newcomer];
/** Who can be the counsellor of someone; a few have no one yet. */
const counsellorsFor: Readonly<Record<'treatment' | 'housing' | 'other', readonly string[]>> = {
  treatment: named([...both, ...both, therapist, therapist]),
  housing: named([...both, ...both, housingWorker, housingWorker]),
  other: [...named([...both, ...both, ...both, coordinator]), ''],
};

/** The same 60 people every time, with the days of their course counted back from today. */
export function inventPeople(count: number): Person[] {
  faker.seed(seed);
  const people = Array.from({ length: count }, (_, index) => inventPerson(index));
  const ofNewcomer = people.find(({ fields }) => fields.counsellor === newcomer.name);
  const twice = withOneTwice(people);
  return twice.map((person) => ({
    ...person,
    hasStandIn: person === ofNewcomer,
    hasReflection: person.fields.residenceStatus !== '' && person.fields.residence !== 'dutch',
  }));
}

/** Two of the counsellor's files are of one person, entered once by hearing and once by paper. */
function withOneTwice<Invented extends Pick<Person, 'fields' | 'hasTreatment'>>(
  people: readonly Invented[],
): Invented[] {
  const ofCounsellor = people.filter(({ fields }) => fields.counsellor === counsellor.name);
  const known = ofCounsellor.find(({ fields }) => fields.birthDate !== null && fields.phone !== '');
  const again = ofCounsellor.findLast((each) => each !== known && !each.hasTreatment);
  if (!known || !again) throw new Error('the counsellor has two clients');
  const { givenName, infix, familyName, birthDate, phone, gender } = known.fields;
  const heard = {
    ...{ givenName: fold(givenName), infix, familyName: fold(familyName), birthDate: null },
    ...{ birthYear: Number(birthDate?.slice(0, 4)), phone, gender },
  };
  return people.map((each) =>
    each === again ? { ...each, fields: { ...each.fields, ...heard } } : each,
  );
}

/** As someone types a name they only heard: no accents. */
const fold = (name: string) => name.normalize('NFD').replace(/\p{Mn}/gu, '');

function named(colleagues: readonly Colleague[]): string[] {
  return colleagues.map(({ name }) => name);
}

function inventPerson(index: number): Omit<Person, 'hasStandIn' | 'hasReflection'> {
  const pick = <Value>(values: readonly Value[]) => faker.helpers.arrayElement(values);
  const chance = (probability: number) => faker.datatype.boolean({ probability });
  const enteredDaysAgo = faker.number.int({ min: 40, max: 730 });
  const reached = faker.number.int({ min: 0, max: phases.length - 1 });
  const course = inventCourse(reached, enteredDaysAgo);
  const risk = pick(['low', 'low', 'medium', 'medium', 'high', 'unknown'] as const);
  const callSafe = pick(['yes', 'yes', 'daytime-only', 'no', 'unknown'] as const);
  const wary = callSafe !== 'yes';
  const language = pick(languages);
  const hasTreatment = reached >= 3 && chance(0.6);
  const hasHousing = reached >= 2 && chance(0.7);
  return {
    enteredDaysAgo,
    course,
    hasGuidance: reached >= 3,
    hasTreatment,
    hasHousing,
    hasSecretAddress: risk === 'high' && reached >= 3,
    fields: {
      ...emptyClientFields(),
      ...residenceOf(language),
      code: `TW-D-${String(index + 1).padStart(4, '0')}`,
      givenName: pick(givenNames),
      infix: pick(infixes),
      familyName: pick(familyNames),
      birthDate: chance(0.8)
        ? faker.date.birthdate({ min: 18, max: 52, mode: 'age' }).toISOString().slice(0, 10)
        : null,
      birthYear: null,
      gender: pick(['woman', 'woman', 'woman', 'woman', 'man', 'other'] as const),
      languages: language === 'Nederlands' ? [language] : [language, 'Nederlands'],
      interpreterNeeded: language !== 'Nederlands' && chance(0.5),
      nationality: language === 'Nederlands' ? 'Nederlandse' : '',
      residenceStatus: chance(0.2) ? 'Advocaat is gebeld' : '',
      municipality: pick(municipalities),
      // Numbers that the Netherlands keeps free for fiction do not exist; these are too short to ring.
      phone: chance(0.75) ? `06-0000${faker.string.numeric(3)}` : '',
      email: '',
      childList: chance(0.35) ? [...pick(families)] : [],
      generalPractitioner: 'Huisartsenpraktijk De Verzonnen Hoek',
      generalPractitionerPhone: '053-0000000',
      referralSource: pick(referralSources),
      referralNote: '',
      registeredOn: null,
      phase: course[0]?.phase ?? null,
      phaseOn: null,
      phaseReason: '',
      dormant: false,
      counsellor: pick(
        counsellorsFor[hasTreatment ? 'treatment' : hasHousing ? 'housing' : 'other'],
      ),
      housingSituation: pick(housingSituations),
      remarks: '',
      risk,
      riskReason: risk === 'unknown' ? '' : pick(riskReasons),
      riskOn: null,
      safeContact: {
        callSafe,
        channel: pick(
          callSafe === 'no'
            ? (['in-person', 'via-other', 'app', null] as const)
            : (['phone', 'text', 'app', null] as const),
        ),
        hours: wary && callSafe !== 'no' ? 'ma–vr 10–12, partner is dan weg' : '',
        voicemail: wary ? 'forbidden' : 'allowed',
        ifOtherAnswers: wary ? 'Zeg dat je van de tandarts bent' : '',
        safetyWord: wary ? pick(['lantaarn', 'appeltaart', 'zaterdagkrant']) : '',
        whoMayKnow: pick(['', 'haar zus', 'niemand', 'de huisarts']),
        note: '',
      },
    },
  };
}

function inventCourse(reached: number, enteredDaysAgo: number): Person['course'] {
  // A course that was closed was so for about half of the time: there is something to look back on.
  const span = phases[reached] === 'closed' ? enteredDaysAgo * 0.55 : enteredDaysAgo;
  const step = span / (reached + 1);
  return phases.slice(0, reached + 1).map((phase, index) => ({
    phase,
    daysAgo: Math.round(enteredDaysAgo - index * step),
  }));
}
