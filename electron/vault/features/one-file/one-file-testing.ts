import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Compartment } from '../../../../contract/common.ts';
import { emptyGuidanceFields } from '../../../../contract/guidance-plan.ts';
import { emptyHousingFields } from '../../../../contract/housing-plan.ts';
import { emptyNetworkPerson } from '../../../../contract/network-person.ts';
import { crisisTexts, emptyTextPlan, safetyTexts } from '../../../../contract/safety-plans.ts';
import { emptyTreatmentPlan } from '../../../../contract/treatment-plan.ts';
import { emptyEmdr } from '../../../../contract/treatment-session.ts';
import { createDispatch } from '../../dispatch.ts';
import { createLocalClient, type LocalClient } from '../../local-client.ts';
import { type Colleague, TeamBench } from '../../members/team-testing.ts';
import { PathTokens } from '../../paths.ts';
import { compartmentOf } from '../../service-testing.ts';
import type { Session } from '../../session.ts';
import { createServed } from '../../vault-handlers.ts';

type Source = Parameters<LocalClient['oneFile']['open']>[0]['source'];

/** A team's vault with a place for its backups. For tests. */
export class OneFileBench {
  readonly team = new TeamBench();
  readonly stick = mkdtempSync(join(tmpdir(), 'luwte-stick-'));
  readonly paths = new PathTokens();
  #luwte: LocalClient | null = null;

  static async open(): Promise<OneFileBench> {
    const bench = new OneFileBench();
    await bench.team.make();
    await bench.logIn(bench.team.founder);
    return bench;
  }

  /** The program's calls, by whoever is in; one process from log-in to lock. */
  get luwte(): LocalClient {
    if (!this.#luwte) throw new Error('someone has to log in first');
    return this.#luwte;
  }

  get session(): Session {
    const session = this.team.service.session();
    if (!session) throw new Error('someone is in');
    return session;
  }

  async logIn(who: Colleague, folder?: string): Promise<Session> {
    const session = await this.team.logIn(who, folder);
    this.use();
    return session;
  }

  /** Goes on in the process of whoever is in. */
  use(): void {
    const { service } = this.team;
    this.#luwte = createLocalClient(
      createDispatch({
        features: createServed(service),
        session: () => service.session(),
        surroundings: { now: () => new Date(this.team.vaults.now), newId: () => uuidv7() },
        paths: this.paths,
      }),
    );
  }

  /** Makes a backup and gives where it is. */
  async backUp(): Promise<Extract<Source, { kind: 'kept' }> & { readonly at: string }> {
    this.team.vaults.now += 60_000;
    const { place } = await this.luwte.backup.addPlace({ folder: this.paths.register(this.stick) });
    const { outcomes } = await this.luwte.backup.run({ place });
    const report = outcomes[0]?.report;
    if (!report) throw new Error('no backup was made');
    return { kind: 'kept', place, name: report.name, at: report.at };
  }

  async enter(code: string, counsellor = ''): Promise<string> {
    const fields = { ...emptyClientFields(), code, givenName: 'Sanne', counsellor };
    const saved = await this.luwte.clients.save({ id: null, version: 0, fields });
    if (saved.outcome !== 'saved') throw new Error('a new client is saved');
    return saved.id;
  }

  count(table: string, compartment: Compartment = 'casework'): number {
    return Number(
      compartmentOf(this.session, compartment)
        .prepare(`SELECT count(*) FROM "${table}"`, { pluck: true })
        .get(),
    );
  }

  async end(): Promise<void> {
    await this.team.end();
    rmSync(this.stick, { recursive: true, force: true });
  }
}

const day = '2026-03-02';

/** Something of every kind in one file. */
export async function fillFile(luwte: LocalClient, clientId: string): Promise<void> {
  const contact = await luwte.contacts.finalise({
    id: uuidv7(),
    clientId,
    fields: {
      ...{ onDate: day, startTime: '08:00', endTime: '08:30', endsNextDay: false },
      ...{ kind: 'consultation', present: 'Sanne', place: 'kantoor', area: null },
      ...{ note: 'Het plan voor het weekend besproken', agreements: '', nextOn: null },
      ...{ nextTime: null, countableMinutes: 30 },
    },
  });
  await luwte.contacts.addAddendum({ id: contact.id, text: 'Ze belde later terug' });
  await luwte.draftsCasework.save({
    ...{
      kind: 'addendum',
      clientId,
      objectId: contact.id,
      baseVersion: 0,
      content: '{"text":"half"}',
    },
  });
  const plan = await luwte.guidance.save({ clientId, version: 0, fields: emptyGuidanceFields() });
  if (plan.outcome !== 'saved') throw new Error('a new plan is saved');
  await luwte.guidance.close({
    ...{ clientId, version: plan.version },
    agreement: { agreedWithClient: true, on: day, remark: '' },
  });
  await luwte.housing.save({ clientId, version: 0, fields: emptyHousingFields() });
  await luwte.housing.savePlacement({
    ...{ id: null, clientId, version: 0 },
    fields: {
      ...{ place: 'Huis Zuid', type: 'safe-house', room: '2', from: day, expectedUntil: null },
      ...{ until: null, referrer: '', legalBasis: '', remarks: '' },
    },
  });
  const safety = await luwte.safetyPlan.save({
    ...{ clientId, version: 0, fields: emptyTextPlan(safetyTexts) },
  });
  if (safety.outcome !== 'saved') throw new Error('a new plan is saved');
  await luwte.safetyPlan.close({
    ...{ clientId, version: safety.version },
    agreement: { agreedWithClient: false, on: day, remark: '' },
  });
  await luwte.crisisPlan.save({ clientId, version: 0, fields: emptyTextPlan(crisisTexts) });
  await addNetwork(luwte, clientId);
  await luwte.riskAssessments.add({
    clientId,
    fields: {
      ...{ level: 'medium', on: day, reasons: 'Hij belt elke dag', threats: '', weapons: 'no' },
      ...{ weaponsNote: '', children: '', addressKnown: '', phone: '', socialMedia: '' },
      ...{ currentRisks: '', expectedRisks: '', withClient: true, reviewOn: null },
    },
  });
  const paper = await addPaper(
    luwte.documentsCasework,
    clientId,
    'brief.txt',
    Buffer.from('Beschikking'),
  );
  await fillSharing(luwte, clientId, paper);
}

/** What may go to whom, a referral and a notification. */
async function fillSharing(luwte: LocalClient, clientId: string, documentId: string) {
  const recipient = { partnerId: null, name: 'Gemeente Verzonnen' };
  const { ids } = await luwte.consents.add({
    clientId,
    fields: {
      ...{ recipient, kinds: ['identity', 'course'], answer: 'given', form: 'written', from: day },
      ...{ until: null, note: 'Aan tafel', documentId },
    },
  });
  await luwte.consents.end({
    ...{ clientId, ids: ids.slice(0, 1), end: { why: 'withdrawn', on: day, note: '' } },
  });
  await luwte.referrals.save({
    ...{ id: null, clientId, version: 0, reason: '' },
    fields: {
      ...{ recipient, area: 'housing', help: 'Een woning', contactPerson: '', reason: '' },
      ...{ note: '', shared: ['course'], remindOn: null },
    },
    step: { state: 'referred', on: day, note: '' },
  });
  await luwte.notifications.save({
    ...{ id: null, clientId, version: 0 },
    fields: {
      ...{ notifiedAs: 'code', birthYear: null, gender: 'woman', nationality: '' },
      ...{ exploitation: ['unknown'], referrer: '', since: '', foundIn: '', declaration: 'no' },
      ...{ b8: 'no', needsPlace: 'no', note: '' },
    },
  });
}

/** The treatment record and the secret address of one client. */
export async function fillOthers(luwte: LocalClient, clientId: string): Promise<void> {
  const target = { id: uuidv7(), title: 'De flat', state: 'in-progress' as const };
  await luwte.treatment.savePlan({
    ...{ clientId, version: 0, fields: { ...emptyTreatmentPlan, targets: [target] } },
  });
  const session = await luwte.treatment.finaliseSession({
    id: uuidv7(),
    clientId,
    fields: {
      ...{ onDate: day, startTime: null, endTime: null, mode: 'in-person', place: '' },
      ...{ phase: 'processing', goals: [], intervention: 'EMDR, eerste target', response: '' },
      ...{ riskCheck: 'none', riskNote: '', agreements: '', nextOn: null, nextTime: null },
      emdr: { ...emptyEmdr, phases: [3], targetId: target.id, target: target.title },
    },
  });
  await luwte.treatment.addSessionAddendum({ id: session.id, text: 'Rustig naar huis gegaan' });
  await addPaper(luwte.documentsTreatment, clientId, 'vragenlijst.txt', Buffer.alloc(1_100_000, 7));
  await luwte.places.save({
    ...{ id: null, clientId, version: 0 },
    fields: {
      ...{ label: 'Veilig adres', street: 'Verzonnenstraat 4', postalCode: '0000 ZZ' },
      ...{ city: 'Nergenshuizen', directions: '', whoKnows: '', since: day, until: null },
    },
  });
}

const pieceBytes = 2 ** 20;

async function addPaper(
  documents: LocalClient['documentsCasework'],
  clientId: string,
  fileName: string,
  content: Buffer,
): Promise<string> {
  const { uploadId } = await documents.begin({ clientId, fileName, bytes: content.length });
  for (let place = 0; place * pieceBytes < content.length; place += 1) {
    const piece = content.subarray(place * pieceBytes, (place + 1) * pieceBytes);
    await documents.append({ uploadId, place, content: piece.toString('base64') });
  }
  return (await documents.finish({ uploadId })).id;
}

/** Two people who know one another, one of them put somewhere on the map. */
async function addNetwork({ network }: LocalClient, clientId: string): Promise<void> {
  const enter = async (name: string) => {
    const fields = { ...emptyNetworkPerson, name };
    const saved = await network.savePerson({ id: null, clientId, version: 0, fields });
    if (saved.outcome !== 'saved') throw new Error('no one else saves');
    return saved.id;
  };
  const [one, other] = [await enter('Ana'), await enter('Ben')];
  await network.link({ clientId, one, other, linked: true });
  await network.keepSpots({ clientId, spots: [{ personId: one, x: 100, y: 100 }] });
}
