import { v7 as newId } from 'uuid';
import { emptyClientFields } from '../contract/clients.ts';
import { documentPieceBytes } from '../contract/document-terms.ts';
import { emptyGuidanceFields } from '../contract/guidance-plan.ts';
import { noImportChoices } from '../contract/imports.ts';
import { lifeAreas } from '../contract/life-areas.ts';
import { emptyNetworkPerson } from '../contract/network-person.ts';
import { crisisTexts, emptyTextPlan, safetyTexts } from '../contract/safety-plans.ts';
import { emptyTreatmentPlan } from '../contract/treatment-plan.ts';
import { emptyEmdr } from '../contract/treatment-session.ts';
import type { LocalClient } from '../electron/vault/local-client.ts';

/** Stands in every text of the client, and nowhere else: as it is typed, and as the index folds it. */
export const mark = 'Zwaluwé';
export const foldedMark = 'zwaluwe';

let number = 0;
/** A word of its own for each field, so that none hides behind another in the index. */
const word = () => {
  number += 1;
  return `${mark}${number}q`;
};
const text = () => `${word()} en **${word()}**, dan ${word()}`;
/** So long that it takes pages of its own. */
const longText = () => Array.from({ length: 400 }, text).join('\n\n');
const on = '2026-03-02';

/** Enters someone with the mark in every field of every kind of record, changed once. Gives the id. */
export async function enterMarkedClient(luwte: LocalClient, code: string): Promise<string> {
  const clientId = await enterPerson(luwte, code);
  await enterCasework(luwte, clientId);
  await enterTreatment(luwte, clientId);
  await enterAddress(luwte, clientId);
  await enterDrafts(luwte, clientId);
  for (const documents of ['documentsCasework', 'documentsTreatment', 'documentsPlaces'] as const) {
    await addFile(luwte[documents], clientId);
  }
  for (const search of ['searchCasework', 'searchTreatment', 'searchPlaces'] as const) {
    for (const query of [mark, `naar ${mark}1`]) {
      await luwte[search].find({ query, kinds: null, clientId: null, limit: 20 });
    }
  }
  return clientId;
}

async function enterPerson(luwte: LocalClient, code: string): Promise<string> {
  const empty = emptyClientFields();
  const fields = () => ({
    ...empty,
    ...{ code, givenName: word(), infix: word(), familyName: word(), municipality: word() },
    ...{ nationality: word(), residenceStatus: word(), phone: word(), email: word() },
    ...{
      children: word(),
      healthInsurer: word(),
      generalPractitioner: word(),
      interpreterLanguage: word(),
      childList: [
        { id: crypto.randomUUID(), name: word(), birthYear: 2019, livesWith: word(), note: word() },
      ],
      languages: [word()],
    },
    ...{ referralNote: word(), phaseReason: word(), riskReason: word(), remarks: longText() },
    counsellor: 'Marit de Boer',
    safeContact: {
      ...empty.safeContact,
      ...{
        hours: word(),
        ifOtherAnswers: word(),
        safetyWord: word(),
        whoMayKnow: word(),
        note: word(),
      },
    },
  });
  const first = await luwte.clients.save({ id: null, version: 0, fields: fields() });
  if (first.outcome !== 'saved') throw new Error('a new client is never outdated');
  await luwte.clients.save({ id: first.id, version: first.version, fields: fields() });
  return first.id;
}

async function enterCasework(luwte: LocalClient, clientId: string): Promise<void> {
  for (let count = 0; count < 20; count += 1) {
    const contact = newId();
    const fields = {
      ...{ onDate: on, startTime: null, endTime: null, endsNextDay: false, kind: 'visit' as const },
      ...{ present: word(), place: word(), area: null, note: longText(), agreements: text() },
      ...{ nextOn: null, nextTime: null, countableMinutes: null },
    };
    await luwte.contacts.finalise({ id: contact, clientId, fields });
    await luwte.contacts.addAddendum({ id: contact, text: text() });
  }
  await enterGuidance(luwte, clientId);
  await enterHousing(luwte, clientId);
  await enterSafety(luwte, clientId);
  await enterNetwork(luwte, clientId);
  await enterSharing(luwte, clientId);
  await enterAgenda(luwte, clientId);
  await enterCourse(luwte, clientId);
}

/** Closed, followed, and begun anew. */
async function enterCourse({ course }: LocalClient, clientId: string): Promise<void> {
  const begin = (startOn: string) =>
    course.begin({
      clientId,
      fields: {
        ...{ startOn, approximate: false, source: 'self', sourceNote: word() },
        aim: longText(),
      },
      phase: 'intake',
      reason: word(),
    });
  const latest = async () => {
    const episode = (await course.get({ clientId })).episodes.at(-1);
    if (!episode) throw new Error('a course was begun');
    return { episode, of: { clientId, id: episode.id, version: episode.version } };
  };
  await begin('2024-01-10');
  await course.savePhase({
    ...(await latest()).of,
    phaseId: null,
    fields: { phase: 'stabilisation', fromOn: '2024-02-01', reason: word() },
  });
  await course.saveDormancy({
    ...(await latest()).of,
    dormancyId: null,
    fields: { fromOn: '2024-03-01', untilOn: '2024-03-20', reason: word() },
  });
  await course.close({
    ...(await latest()).of,
    fields: {
      ...{ on: '2024-06-01', reason: 'own-wish', exited: 'yes' },
      ...{ safetyPlanReviewed: true, toldReturn: true, note: longText() },
    },
  });
  const { episode, of } = await latest();
  await course.saveFollowUp({
    ...of,
    followUpId: episode.followUps[0]?.id ?? '',
    fields: {
      ...{ outcome: 'reached', on: '2024-09-03', stillOut: 'yes', housing: 'own-home' },
      ...{ work: 'paid', note: text() },
    },
  });
  await begin(on);
}

async function enterGuidance({ guidance }: LocalClient, clientId: string): Promise<void> {
  let version = 0;
  for (let count = 0; count < 2; count += 1) {
    const fields = emptyGuidanceFields();
    fields.summary = text();
    for (const area of lifeAreas) {
      const scale = { muchLess: word(), less: word(), expected: word(), more: '', muchMore: '' };
      const steps = [{ id: newId(), what: word(), who: word(), dueOn: null, done: false }];
      const evaluations = [{ id: newId(), on, level: 0 as const, remark: word() }];
      const goal = { state: 'open' as const, weight: 1, startLevel: -1 as const };
      const goals = [{ id: newId(), wording: word(), ...goal, scale, steps, evaluations }];
      fields.areas[area] = { situation: text(), wish: text(), goals };
    }
    const saved = await guidance.save({ clientId, version, fields });
    if (saved.outcome !== 'saved') throw new Error('no one else saves');
    version = saved.version;
  }
  await guidance.close({
    ...{ clientId, version },
    agreement: { agreedWithClient: true, on, remark: word() },
  });
}

async function enterHousing({ housing }: LocalClient, clientId: string): Promise<void> {
  const fields = () => ({
    ...{ situation: 'supported-living' as const, situationSince: on, situationNote: text() },
    ...{ history: text(), need: 'supported' as const, supportHours: 3, womenOnly: 'yes' as const },
    ...{ children: word(), pets: word(), accessibility: word(), needNote: text() },
    ...{ secretAddress: 'yes' as const, regionsToAvoid: [word()], perpetratorsWhere: text() },
    riskNote: text(),
    steps: [
      {
        ...{ id: newId(), requirement: 'registration' as const, what: word(), owner: word() },
        ...{ dueOn: null, state: 'done' as const },
      },
    ],
    ...{ incomeSource: word(), income: 131_000, rent: 42_500 },
    budget: [{ id: newId(), kind: 'expense' as const, label: word(), monthly: 26_000 }],
    goals: [{ id: newId(), wording: word(), state: 'open' as const }],
    ...{ agreements: text(), agreementSignedOn: on, houseRulesSignedOn: on, keyWorker: word() },
    ...{ visitFrequency: word(), exitDestination: 'own-home' as const, exitNote: text() },
    reviewOn: null,
  });
  const saved = await housing.save({ clientId, version: 0, fields: fields() });
  if (saved.outcome !== 'saved') throw new Error('no one else saves');
  await housing.save({ clientId, version: saved.version, fields: fields() });
  const stay = {
    ...{ place: word(), type: 'crisis' as const, room: word(), from: on, expectedUntil: null },
    ...{ until: null, referrer: word(), legalBasis: word(), remarks: text() },
  };
  await housing.savePlacement({ id: null, clientId, version: 0, fields: stay });
}

async function enterSafety(luwte: LocalClient, clientId: string): Promise<void> {
  await luwte.riskAssessments.add({
    clientId,
    fields: {
      ...{ level: 'high', on, reasons: text(), threats: text(), weapons: 'yes' },
      ...{ weaponsNote: text(), children: text(), addressKnown: text(), phone: text() },
      ...{ socialMedia: text(), currentRisks: text(), expectedRisks: text() },
      ...{ withClient: true, reviewOn: null },
    },
  });
  const agreement = () => ({ agreedWithClient: true, on, remark: word() });
  const safety = emptyTextPlan(safetyTexts);
  const crisis = emptyTextPlan(crisisTexts);
  for (let version = 0; version < 2; version += 1) {
    for (const name of safetyTexts) safety[name] = text();
    for (const name of crisisTexts) crisis[name] = text();
    await luwte.safetyPlan.save({ clientId, version, fields: safety });
    await luwte.crisisPlan.save({ clientId, version, fields: crisis });
  }
  await luwte.safetyPlan.close({ clientId, version: 2, agreement: agreement() });
  await luwte.crisisPlan.close({ clientId, version: 2, agreement: agreement() });
}

async function enterNetwork({ network }: LocalClient, clientId: string): Promise<void> {
  const fields = () => ({
    ...emptyNetworkPerson,
    ...{ name: word(), alias: word(), relationNote: word(), side: 'threat' as const },
    ...{ phone: word(), email: word(), contactNote: word(), lives: word(), notes: text() },
  });
  const enter = async () => {
    const saved = await network.savePerson({ id: null, clientId, version: 0, fields: fields() });
    if (saved.outcome !== 'saved') throw new Error('no one else saves');
    await network.savePerson({ id: saved.id, clientId, version: 1, fields: fields() });
    return saved.id;
  };
  const [one, other] = [await enter(), await enter()];
  await network.link({ clientId, one, other, linked: true });
  await network.keepSpots({ clientId, spots: [{ personId: one, x: 100, y: 100 }] });
}

async function enterSharing(luwte: LocalClient, clientId: string): Promise<void> {
  const recipient = () => ({ partnerId: null, name: word() });
  const { ids } = await luwte.consents.add({
    clientId,
    fields: {
      ...{ recipient: recipient(), kinds: ['identity'], answer: 'given', form: 'spoken' },
      ...{ from: on, until: null, note: text(), documentId: null },
    },
  });
  await luwte.consents.end({ clientId, ids, end: { why: 'withdrawn', on, note: word() } });
  let version = 0;
  let id: string | null = null;
  for (const state of ['referred', 'accepted'] as const) {
    const saved = await luwte.referrals.save({
      ...{ id, clientId, version, reason: word() },
      fields: {
        ...{ recipient: recipient(), area: 'housing', help: word(), contactPerson: word() },
        ...{ reason: text(), note: text(), shared: ['identity'], remindOn: null },
      },
      step: { state, on, note: word() },
    });
    if (saved.outcome !== 'saved') throw new Error('no one else saves');
    ({ id, version } = saved);
  }
  await luwte.notifications.save({
    ...{ id: null, clientId, version: 0 },
    fields: {
      ...{ notifiedAs: 'code', birthYear: 2001, gender: 'woman', nationality: word() },
      ...{ exploitation: ['sexual'], referrer: word(), since: word(), foundIn: word() },
      ...{ declaration: 'no', b8: 'no', needsPlace: 'no', note: text() },
    },
  });
}

async function enterAgenda({ agenda, vault }: LocalClient, clientId: string): Promise<void> {
  const open = await vault.state({});
  if (!open) throw new Error('the vault is open');
  const { id: memberId } = open.member;
  await agenda.saveTask({
    ...{ id: null, version: 0 },
    fields: {
      ...{ title: word(), note: text(), clientId, dueOn: '2026-03-04', dueTime: null },
      ...{ memberId, repeat: 'none' },
    },
  });
  await agenda.saveAppointment({
    ...{ id: null, version: 0 },
    fields: {
      ...{ title: word(), onDate: '2026-03-04', startTime: '10:00', endTime: '11:00' },
      ...{ place: 'office', clientId, present: word() },
    },
  });
}

async function enterTreatment({ treatment }: LocalClient, clientId: string): Promise<void> {
  const fields = () => ({
    ...emptyTreatmentPlan,
    targets: [{ id: newId(), title: word(), state: 'waiting' as const }],
    measures: [{ id: newId(), name: word(), score: '12', onDate: on }],
    ...{ contraindications: text(), dissociationNote: text(), windowOfTolerance: text() },
    goals: [{ id: newId(), wording: word(), state: 'open' as const }],
  });
  const saved = await treatment.savePlan({ clientId, version: 0, fields: fields() });
  if (saved.outcome !== 'saved') throw new Error('no one else saves');
  await treatment.savePlan({ clientId, version: saved.version, fields: fields() });
  for (let count = 0; count < 10; count += 1) {
    const id = newId();
    const session = {
      ...{ onDate: on, startTime: null, endTime: null, mode: 'in-person' as const, place: word() },
      ...{
        phase: 'processing' as const,
        goals: [],
        intervention: longText(),
        response: longText(),
      },
      ...{ riskCheck: 'none' as const, riskNote: text(), agreements: text() },
      ...{ nextOn: null, nextTime: null },
      emdr: {
        ...{ ...emptyEmdr, target: word(), image: word(), negativeCognition: word() },
        ...{ positiveCognition: word(), emotion: word(), bodyLocation: word() },
        ...{ bodyScan: word(), closure: word(), reevaluation: word() },
      },
    };
    await treatment.finaliseSession({ id, clientId, fields: session });
    await treatment.addSessionAddendum({ id, text: text() });
  }
}

async function enterAddress({ places }: LocalClient, clientId: string): Promise<void> {
  const fields = () => ({
    ...{ label: word(), street: word(), postalCode: word(), city: word(), directions: text() },
    ...{ whoKnows: text(), since: null, until: null },
  });
  const saved = await places.save({ id: null, clientId, version: 0, fields: fields() });
  if (saved.outcome !== 'saved') throw new Error('no one else saves');
  await places.save({ id: saved.id, clientId, version: saved.version, fields: fields() });
}

async function enterDrafts(luwte: LocalClient, clientId: string): Promise<void> {
  const draft = { clientId, objectId: null, baseVersion: 0, content: JSON.stringify(text()) };
  await luwte.draftsCasework.save({ ...draft, kind: 'contact' });
  await luwte.draftsTreatment.save({ ...draft, kind: 'session' });
  await luwte.draftsPlaces.save({ ...draft, kind: 'secret-address' });
  await luwte.draftsCasework.save({
    ...{ ...draft, kind: 'task', clientId: null },
    content: JSON.stringify({ clientId, title: text() }),
  });
}

async function addFile(
  documents: LocalClient['documentsCasework'],
  clientId: string,
): Promise<void> {
  const content = Buffer.from(Array.from({ length: 20_000 }, () => `${text()}\n`).join(''));
  const begun = { clientId, fileName: `${word()}.txt`, bytes: content.length };
  const { uploadId } = await documents.begin(begun);
  for (let place = 0; place * documentPieceBytes < content.length; place += 1) {
    const piece = content.subarray(place * documentPieceBytes, (place + 1) * documentPieceBytes);
    await documents.append({ uploadId, place, content: piece.toString('base64') });
  }
  const { id, version } = await documents.finish({ uploadId });
  const fields = { title: word(), kind: 'letter' as const, onDate: on, tags: [word()] };
  await documents.save({ id, clientId, version, fields });
}

/** Imports a list in which they stand twice, between others. Gives the id. */
export async function importMarkedClient(luwte: LocalClient, code: string): Promise<string> {
  const own = `${code};${word()};${word()};${word()};${word()}`;
  const others = Array.from({ length: 30 }, (_, row) => `I-${row};Noor;Jansen ${row};intake;`);
  const content = ['Code;Voornaam;Achternaam;Fase;Opmerkingen', ...others, own, own].join('\r\n');
  const read = await luwte.imports.read({
    name: 'lijst.csv',
    content: Buffer.from(content).toString('base64'),
  });
  const mapping = read.columns.map(({ index, suggested }) => ({
    column: index,
    target: suggested,
  }));
  await luwte.imports.run({ importId: read.importId, mapping, choices: noImportChoices });
  const found = (await luwte.clients.list({})).find((row) => row.code === code);
  if (!found) throw new Error('the import brought no such client');
  return found.id;
}
