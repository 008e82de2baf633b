import { fakerNL as faker } from '@faker-js/faker';
import { v4 as newPartId } from 'uuid';
import { emptyGuidanceFields, type GuidanceFields } from '../../contract/guidance-plan.ts';
import type { HousingFields } from '../../contract/housing-plan.ts';
import { lifeAreas } from '../../contract/life-areas.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { housingWorker } from './colleagues.ts';
import { counsellorOf, type DayAgo, type Deed, type Entered, isoDate, pick } from './deed.ts';
import * as stories from './stories.ts';

/** A guidance plan, and a week later what was agreed of it. */
export function guidanceDeeds(entered: Entered, middle: number, dayAgo: DayAgo): Deed[] {
  const fields = guidanceFields(
    isoDate(dayAgo(Math.max(0, middle - 180))),
    isoDate(dayAgo(middle)),
  );
  const agreedAt = dayAgo(Math.max(1, middle - 7));
  let version = 0;
  const save = async (luwte: LocalClient) => {
    const saved = await luwte.guidance.save({ clientId: entered.id, version, fields });
    if (saved.outcome === 'saved') version = saved.version;
  };
  const by = counsellorOf(entered);
  return [
    { at: dayAgo(middle), by, run: save },
    {
      at: agreedAt,
      by,
      run: (luwte) =>
        luwte.guidance.close({
          clientId: entered.id,
          version,
          agreement: { agreedWithClient: true, on: isoDate(agreedAt), remark: '' },
        }),
    },
  ];
}

function guidanceFields(reviewOn: string, on: string): GuidanceFields {
  const fields = emptyGuidanceFields();
  fields.summary = 'Ik wil rust, en zelf bepalen hoe mijn dag eruitziet.';
  fields.reviewOn = reviewOn;
  for (const area of lifeAreas) {
    const [situation, wish] = stories.situations[area] ?? ['', ''];
    const goal = stories.goals[area];
    fields.areas[area] = { situation, wish, goals: goal ? [guidanceGoal(goal, on)] : [] };
  }
  return fields;
}

function guidanceGoal([wording, steps]: readonly [string, readonly string[]], on: string) {
  const done = faker.number.int({ min: 0, max: steps.length });
  const isReached = done === steps.length;
  return {
    id: newPartId(),
    wording,
    state: isReached ? ('reached' as const) : ('open' as const),
    weight: faker.number.int({ min: 1, max: 3 }),
    startLevel: -1 as const,
    scale: { muchLess: '', less: '', expected: wording, more: '', muchMore: '' },
    steps: steps.map((what, index) => ({
      id: newPartId(),
      what,
      who: 'samen',
      dueOn: null,
      done: index < done,
    })),
    evaluations: isReached ? [{ id: newPartId(), on, level: 0 as const, remark: '' }] : [],
  };
}

/** A housing plan and a stay. */
export function housingDeeds(entered: Entered, middle: number, dayAgo: DayAgo): Deed[] {
  const from = dayAgo(middle);
  const stay = {
    place: pick(['Huis Haven', 'De Luwte 3', 'Opvang Oost']),
    type: pick(['crisis', 'safe-house', 'supported'] as const),
    room: String(faker.number.int({ min: 1, max: 8 })),
    from: isoDate(from),
    expectedUntil: null,
    until: null,
    referrer: 'gemeente',
    legalBasis: 'Wmo',
    remarks: '',
  };
  const by = () => housingWorker.name;
  return [
    {
      at: from,
      by,
      run: async (luwte) => {
        const { id } = entered;
        await luwte.accessCasework.breakGlass({ client: id, ...stories.glass.housing });
        await luwte.clients.get({ id });
        const fields = housingFields(isoDate(from));
        await luwte.housing.save({ clientId: id, version: 0, fields });
      },
    },
    {
      at: from,
      by,
      run: (luwte) =>
        luwte.housing.savePlacement({ id: null, clientId: entered.id, version: 0, fields: stay }),
    },
  ];
}

function housingFields(signedOn: string): HousingFields {
  const step = (
    requirement: HousingFields['steps'][number]['requirement'],
    what: string,
    state: HousingFields['steps'][number]['state'],
  ) => ({
    id: newPartId(),
    requirement,
    what,
    owner: pick(['cliënt', 'begeleider', 'samen']),
    dueOn: null,
    state,
  });
  return {
    situation: 'supported-living',
    situationSince: signedOn,
    situationNote: 'Woont rustig. Deelt de keuken met twee anderen.',
    history: 'Bij partner gewoond, daarna noodopvang.',
    need: 'supported',
    supportHours: faker.number.int({ min: 2, max: 8 }),
    womenOnly: 'yes',
    children: '',
    pets: '',
    accessibility: '',
    needNote: '',
    secretAddress: 'yes',
    regionsToAvoid: ['Rotterdam', 'Antwerpen'],
    perpetratorsWhere: 'Vooral in de Randstad.',
    riskNote: '',
    steps: [
      step('registration', 'Briefadres bij de gemeente', 'done'),
      step('income', 'Uitkering aanvragen', 'busy'),
      step('waiting-list', 'Inschrijven bij de woningbouw', 'open'),
    ],
    incomeSource: 'bijstand',
    income: 131_000,
    rent: 42_500,
    budget: [{ id: newPartId(), kind: 'expense', label: 'boodschappen', monthly: 26_000 }],
    goals: [{ id: newPartId(), wording: 'Drie keer per week zelf koken', state: 'open' }],
    agreements: 'Bezoek in overleg, na 22 uur stil.',
    agreementSignedOn: signedOn,
    houseRulesSignedOn: signedOn,
    keyWorker: housingWorker.name,
    visitFrequency: 'tweemaal per week',
    exitDestination: 'own-home',
    exitNote: '',
    reviewOn: null,
  };
}
