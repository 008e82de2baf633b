import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import type { DueItem } from '../../../../contract/due.ts';
import { emptyHousingFields } from '../../../../contract/housing-plan.ts';
import { crisisTexts, emptyTextPlan, safetyTexts } from '../../../../contract/safety-plans.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let anna: ReturnType<TestVault['as']>;
let codes: Map<string, string>;
beforeEach(() => {
  vault = openTestVault();
  anna = vault.as('Anna de Wit', 'counsellor');
  codes = new Map();
});
afterEach(() => vault.close());

const enter = async (code: string, known: Partial<ClientFields> = {}) => {
  const fields = { ...emptyClientFields(), code, counsellor: 'Anna de Wit', ...known };
  const { id } = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  codes.set(id, code);
  return id;
};
/** Whose and what, as `TW-1 no-contact 2026-03-30`. */
const due = async (
  until = '2026-12-31',
  { call } = anna as Pick<TestVault, 'call'>,
  asked: { scope?: string; part?: string } = {},
) => {
  const { scope = 'mine', part = 'dueCasework' } = asked;
  const items = await call<DueItem[]>(`${part}.list`, { scope, until });
  return items.map(({ clientId, kind, onDate }) => `${codes.get(clientId)} ${kind} ${onDate}`);
};
const contact = (clientId: string, onDate: string) =>
  vault.call('contacts.finalise', {
    ...{ id: uuidv7(), clientId },
    fields: {
      ...{ onDate, startTime: null, endTime: null, endsNextDay: false, kind: 'visit' },
      ...{ present: '', place: '', area: null, note: 'Koffie', agreements: '' },
      ...{ nextOn: null, nextTime: null, countableMinutes: null },
    },
  });

test('who was not seen for four weeks is asked for, unless dormant or closed', async () => {
  const seen = await enter('TW-1', { registeredOn: '2026-01-05' });
  await contact(seen, '2026-01-20');
  await contact(seen, '2026-02-10');
  await enter('TW-2', { registeredOn: '2026-02-01' });
  await enter('TW-3');
  await enter('TW-4', { registeredOn: '2026-01-05', dormant: true });
  await enter('TW-5', { registeredOn: '2026-01-05', phase: 'closed' });
  expect(await due()).toEqual([
    'TW-2 no-contact 2026-03-01',
    'TW-1 no-contact 2026-03-10',
    'TW-3 no-contact 2026-03-30',
  ]);
  expect(await due('2026-03-01')).toEqual(['TW-2 no-contact 2026-03-01']);
});

test('reviews are due on their day, of a risk as the latest assessment says', async () => {
  const clientId = await enter('TW-1', { dormant: true });
  const plan = { clientId, version: 0 };
  const risk = {
    ...{ level: 'high', reasons: 'Hij staat voor de deur', threats: '', weapons: 'unknown' },
    ...{ weaponsNote: '', children: '', addressKnown: '', phone: '', socialMedia: '' },
    ...{ currentRisks: '', expectedRisks: '', withClient: true },
  };
  await vault.call('riskAssessments.add', {
    clientId,
    fields: { ...risk, on: '2026-03-01', reviewOn: '2026-04-02' },
  });
  await vault.call('riskAssessments.add', {
    clientId,
    fields: { ...risk, on: '2026-02-01', reviewOn: '2026-03-01' },
  });
  const safety = emptyTextPlan(safetyTexts);
  await vault.call('safetyPlan.save', { ...plan, fields: safety });
  const crisis = { ...emptyTextPlan(crisisTexts), reviewOn: '2026-04-03' };
  await vault.call('crisisPlan.save', { ...plan, fields: crisis });
  const housing = { ...emptyHousingFields(), reviewOn: '2026-04-04' };
  await vault.call('housing.save', { ...plan, fields: housing });
  await vault.call('housing.savePlacement', {
    ...{ id: null, clientId, version: 0 },
    fields: {
      ...{ place: 'Linde', type: 'crisis', room: '', from: '2026-01-01', until: null },
      ...{ expectedUntil: '2026-04-05', referrer: '', legalBasis: '', remarks: '' },
    },
  });
  expect(await due()).toEqual([
    'TW-1 risk-review 2026-04-02',
    'TW-1 crisis-review 2026-04-03',
    'TW-1 housing-review 2026-04-04',
    'TW-1 placement-end 2026-04-05',
    'TW-1 safety-plan-age 2026-05-25',
  ]);
  await vault.call('safetyPlan.save', {
    ...{ clientId, version: 1 },
    fields: { ...safety, reviewOn: '2026-04-06' },
  });
  expect(await due()).toContain('TW-1 safety-review 2026-04-06');
});

test('a reflection period is asked about two weeks before its end, a permit three months before', async () => {
  const dormant = { dormant: true } as const;
  const id = await enter('TW-1', {
    ...dormant,
    ...{ residence: 'b8-reflection', reflectionFrom: '2026-02-01', reflectionUntil: '2026-05-01' },
  });
  await enter('TW-2', { ...dormant, residence: 'permit', permitUntil: '2026-08-31' });
  await enter('TW-3', { ...dormant, residence: 'dutch', permitUntil: '2026-08-31' });
  await enter('TW-4', { residence: 'permit', permitUntil: '2026-08-31', phase: 'closed' });
  expect(await due()).toEqual(['TW-1 reflection-end 2026-04-17', 'TW-2 permit-end 2026-05-31']);

  await vault.call('clients.save', {
    ...{ id, version: 1 },
    fields: {
      ...{ ...emptyClientFields(), code: 'TW-1', counsellor: 'Anna de Wit', ...dormant },
      ...{ residence: 'b8-permit', permitUntil: '2027-05-01' },
    },
  });
  expect(await due('2026-12-31')).toEqual(['TW-2 permit-end 2026-05-31']);
});

test('each sees what is due for their own clients; who answers for all can ask for all', async () => {
  await enter('TW-1');
  const ofBea = await enter('TW-2', { counsellor: 'Bea Bakker' });
  expect(await due()).toEqual(['TW-1 no-contact 2026-03-30']);
  await expect(due('2026-12-31', anna, { scope: 'all' })).rejects.toMatchObject({
    code: 'call.forbidden',
  });
  expect(await due('2026-12-31', vault)).toEqual([]);
  expect(await due('2026-12-31', vault, { scope: 'all' })).toHaveLength(2);

  const therapist = vault.as('Thea Bos', 'therapist');
  expect(await due('2026-12-31', therapist)).toEqual([]);
  vault.as('Bea Bakker', 'counsellor');
  await therapist.call('accessCasework.breakGlass', {
    ...{ client: ofBea, reason: 'treatment', note: 'Behandeling begint' },
  });
  await therapist.call('treatment.savePlan', {
    ...{ clientId: ofBea, version: 0 },
    fields: {
      ...{ phase: 'stabilisation', targets: [], measures: [], contraindications: '' },
      ...{ dissociationRisk: 'unknown', dissociationNote: '', windowOfTolerance: '' },
      readiness: { met: [], checkedBy: '', checkedOn: null, reason: '' },
      ...{ goals: [], reviewOn: '2026-06-01', agreed: false, agreedOn: null },
    },
  });
  expect(await due('2026-12-31', therapist, { part: 'dueTreatment' })).toEqual([
    'TW-2 treatment-review 2026-06-01',
  ]);
  expect(await due('2026-12-31', anna, { part: 'dueTreatment' })).toEqual([]);
});
