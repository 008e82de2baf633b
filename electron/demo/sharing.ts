import { addDays } from '../../contract/calendar-days.ts';
import type { ConsentFields, DataKind, Recipient } from '../../contract/consent.ts';
import type { PartnerKind } from '../../contract/partner-terms.ts';
import type { ReferralFields, ReferralStep } from '../../contract/referral.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { counsellorOf, type Deed, type Entered, isoDate } from './deed.ts';

const day = 86_400_000;
const after = (at: Date, days: number) => new Date(at.getTime() + days * day);

/** What was agreed with someone about others, the help that was asked, and for some a notification. */
export function sharingDeeds(entered: Entered, at: Date): Deed[] {
  const by = counsellorOf(entered);
  // Told apart by the number in the code, so that inventing people goes on as before.
  const variant = Number(/\d+$/.exec(entered.fields.code)?.[0] ?? 0);
  const deed = (days: number, run: Deed['run']): Deed => ({ at: after(at, days), by, run });
  const on = (days: number) => isoDate(after(at, days));
  const help = helps[variant % helps.length] ?? helps[0];
  const deeds = [
    deed(0, async (luwte) => {
      await recordConsents(luwte, entered.id, on(0), variant);
      await refer(luwte, entered.id, help, on(0));
    }),
  ];
  const turn = turns[variant % turns.length] ?? null;
  if (turn) deeds.push(deed(16, (luwte) => turnReferral(luwte, entered.id, turn, on(16))));
  if (variant % 4 === 1) {
    deeds.push(deed(90, (luwte) => withdraw(luwte, entered.id, on(90))));
  }
  if (variant % 5 === 2) deeds.push(...notificationDeeds(entered, variant, deed, on));
  return deeds;
}

/** The organisation of a kind that is worked with, as a recipient. */
async function partnerOf(luwte: LocalClient, kind: PartnerKind): Promise<Recipient> {
  const partners = await luwte.partners.list({});
  const found = partners.find(({ fields }) => fields.kind === kind && !fields.archived);
  if (!found) throw new Error(`no organisation of the kind ${kind}`);
  return { partnerId: found.id, name: found.fields.name };
}

async function recordConsents(
  luwte: LocalClient,
  clientId: string,
  from: string,
  variant: number,
): Promise<void> {
  const record = (recipient: Recipient, kinds: DataKind[], known: Partial<ConsentFields> = {}) =>
    luwte.consents.add({
      clientId,
      fields: {
        ...{ recipient, kinds, answer: 'given', form: 'spoken', from, until: null, note: '' },
        ...{ documentId: null, ...known },
      },
    });
  await record(await partnerOf(luwte, 'municipality'), ['identity', 'course', 'housing-plan'], {
    until: addDays(from, variant % 2 === 0 ? 365 : 180),
    note: 'Alleen wat nodig is voor de woning.',
  });
  await record(await partnerOf(luwte, 'gp'), ['identity', 'treatment'], { form: 'written' });
  if (variant % 3 === 0) {
    await record(await partnerOf(luwte, 'police'), ['identity', 'course', 'documents'], {
      ...{ answer: 'refused', note: 'Wil eerst rust. Misschien later.' },
    });
  }
  if (variant % 2 === 0) await record({ partnerId: null, name: 'Haar zus' }, ['course']);
}

interface Help extends Pick<ReferralFields, 'help' | 'area' | 'reason'> {
  readonly kind: PartnerKind;
}

const helps: readonly [Help, ...Help[]] = [
  {
    ...{ kind: 'addiction-care', area: 'addiction', help: 'Ambulante hulp bij minderen' },
    reason: 'Ze wil minderen, en niet alleen.',
  },
  {
    ...{ kind: 'mental-health', area: 'psychosocial-health', help: 'Diagnostiek en medicatie' },
    reason: 'Slaapt slecht ondanks de oefeningen.',
  },
  {
    ...{ kind: 'legal', area: 'legal', help: 'Hulp bij de verblijfsprocedure' },
    reason: 'De brief van de IND is niet te volgen.',
  },
  {
    ...{ kind: 'work-education', area: 'work', help: 'Taalles en werkervaring' },
    reason: 'Wil overdag iets te doen hebben.',
  },
];

async function refer(
  luwte: LocalClient,
  clientId: string,
  { kind, ...help }: Help,
  on: string,
): Promise<void> {
  const recipient = await partnerOf(luwte, kind);
  await luwte.consents.add({
    clientId,
    fields: {
      ...{ recipient, kinds: ['identity'], answer: 'given', form: 'spoken', from: on },
      ...{ until: null, note: 'Voor de aanmelding.', documentId: null },
    },
  });
  await luwte.referrals.save({
    ...{ id: null, clientId, version: 0, reason: '' },
    fields: {
      ...{ recipient, contactPerson: '', note: '', shared: ['identity'], ...help },
      remindOn: addDays(on, 14),
    },
    step: { state: 'referred', on, note: 'Samen gebeld en aangemeld.' },
  });
}

/** What became of it; some are still waited for. */
const turns: readonly (Omit<ReferralStep, 'on'> | null)[] = [
  { state: 'accepted', note: 'Eerste gesprek is gepland.' },
  null,
  { state: 'rejected', note: 'Wachtlijst is gesloten tot na de zomer.' },
  { state: 'accepted', note: 'Kan meteen beginnen.' },
  { state: 'declined', note: 'Het is nu te veel tegelijk.' },
];

async function turnReferral(
  luwte: LocalClient,
  clientId: string,
  turn: Omit<ReferralStep, 'on'>,
  on: string,
): Promise<void> {
  const [referral] = await luwte.referrals.list({ clientId });
  if (!referral) throw new Error('someone was referred');
  const { id, version, fields } = referral;
  await luwte.referrals.save({
    ...{ id, clientId, version, fields, step: { ...turn, on }, reason: '' },
  });
}

/** What the municipality may know of how it goes is taken back. */
async function withdraw(luwte: LocalClient, clientId: string, on: string): Promise<void> {
  const consents = await luwte.consents.list({ clientId });
  const ids = consents.filter(({ kind, end }) => kind === 'course' && end === null);
  await luwte.consents.end({
    ...{ clientId, ids: ids.slice(-1).map(({ id }) => id) },
    end: { why: 'withdrawn', on, note: 'Wil het zelf vertellen.' },
  });
}

/** A notification to CoMensha: prepared, and with a signature sent and answered. */
function notificationDeeds(
  entered: Entered,
  variant: number,
  deed: (days: number, run: Deed['run']) => Deed,
  on: (days: number) => string,
): Deed[] {
  const clientId = () => entered.id;
  const prepare = deed(3, async (luwte) => {
    const { nationality, municipality, birthDate, birthYear, gender } = entered.fields;
    await luwte.notifications.save({
      ...{ id: null, clientId: clientId(), version: 0 },
      fields: {
        ...{ notifiedAs: 'code', nationality, gender, exploitation: ['sexual'] },
        birthYear: birthDate === null ? birthYear : Number(birthDate.slice(0, 4)),
        ...{ referrer: 'Politie', since: 'ruim een jaar', foundIn: municipality },
        ...{ declaration: 'no', b8: 'unknown', needsPlace: 'yes', note: '' },
      },
    });
  });
  if (variant % 2 === 1) return [prepare];
  const send = deed(5, async (luwte) => {
    const recipient = await partnerOf(luwte, 'comensha');
    await luwte.consents.add({
      clientId: clientId(),
      fields: {
        ...{ recipient, kinds: ['notification'], answer: 'given', form: 'written', from: on(5) },
        ...{ until: null, note: 'Samen doorgelezen voor ze tekende.', documentId: null },
      },
    });
    const [prepared] = await luwte.notifications.list({ clientId: clientId() });
    if (!prepared) throw new Error('a notification was prepared');
    await luwte.notifications.send({
      ...{ clientId: clientId(), id: prepared.id, version: prepared.version },
      sent: { on: on(5), way: 'secure-mail', note: '' },
    });
  });
  const answer = deed(9, async (luwte) => {
    const [sent] = await luwte.notifications.list({ clientId: clientId() });
    if (!sent) throw new Error('a notification was sent');
    await luwte.notifications.answer({
      ...{ clientId: clientId(), id: sent.id, version: sent.version },
      answer: { on: on(9), text: 'Ontvangen en geregistreerd. Er wordt naar een plek gezocht.' },
    });
  });
  return [prepare, send, answer];
}
