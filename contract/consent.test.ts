import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import {
  type Consent,
  type ConsentForm,
  consentEndProblems,
  consentProblems,
  consentStanding,
  mayShare,
  type Recipient,
} from './consent.ts';
import { signedConsent } from './trafficking-notification.ts';

const today = '2026-03-02';
const police: Recipient = { partnerId: newId(), name: 'Politie Oost-Nederland' };
let given = 0;

function consent(known: Partial<Consent> = {}): Consent {
  given += 1;
  return {
    ...{ id: newId({ msecs: given }), clientId: newId(), recipient: police, kind: 'identity' },
    ...{ answer: 'given', form: 'spoken', from: '2026-01-10', until: null, note: '' },
    ...{ documentId: null, recordedAt: '2026-01-10T10:00:00.000Z', recordedBy: 'Marit' },
    ...{ end: null, ...known },
  };
}
const ended = (why: 'withdrawn' | 'mistake', on = '2026-02-01'): Consent['end'] => ({
  ...{ why, on, note: '', endedAt: '2026-02-01T10:00:00.000Z', endedBy: 'Marit' },
});
const stateOf = (...consents: Consent[]) =>
  consentStanding(consents, police, 'identity', today).state;

test.each<[string, Consent[], string]>([
  ['nothing was asked', [], 'none'],
  ['it was given', [consent()], 'given'],
  ['it holds until today', [consent({ until: today })], 'given'],
  ['it ended yesterday', [consent({ until: '2026-03-01' })], 'expired'],
  ['it begins tomorrow', [consent({ from: '2026-03-03' })], 'ahead'],
  ['it was refused', [consent({ answer: 'refused' })], 'refused'],
  ['it was taken back', [consent({ end: ended('withdrawn') })], 'withdrawn'],
  ['it was a mistake', [consent({ end: ended('mistake') })], 'none'],
  ['it was for another kind', [consent({ kind: 'course' })], 'none'],
])('when %s', (_, consents, state) => {
  expect(stateOf(...consents)).toBe(state);
  expect(mayShare(consents, police, 'identity', today)).toBe(state === 'given');
});

test('the latest answer that has begun counts, whatever came before', () => {
  const first = consent({ from: '2025-01-01' });
  const refusal = consent({ from: '2025-06-01', answer: 'refused' });
  const limited = consent({ from: '2025-06-01', until: '2025-12-31' });
  expect(stateOf(first, refusal)).toBe('refused');
  expect(stateOf(limited, first)).toBe('expired');
  expect(stateOf(first, refusal, consent({ from: '2026-05-01' }))).toBe('refused');
  expect(stateOf(first, consent({ from: '2026-02-01', end: ended('withdrawn') }))).toBe(
    'withdrawn',
  );
  expect(stateOf(first, consent({ from: '2026-02-01', end: ended('mistake') }))).toBe('given');
});

test('of two answers on one day the one recorded later counts', () => {
  const yes = consent();
  const no = consent({ answer: 'refused' });
  expect(stateOf(no, yes)).toBe('refused');
});

test('names typed alike are one recipient, an organisation of the list is another', () => {
  const typed = consent({ recipient: { partnerId: null, name: 'Tante Zoë ' } });
  const ask = (name: string, partnerId: string | null = null) =>
    mayShare([typed], { partnerId, name }, 'identity', today);
  expect(ask('tante zoe')).toBe(true);
  expect(ask('Tante Zoë', newId())).toBe(false);
  expect(ask('Oom Zoë')).toBe(false);
});

const form: ConsentForm = {
  ...{ recipient: police, kinds: ['identity'], answer: 'given', form: 'spoken' },
  ...{ from: today, until: null, note: '', documentId: null },
};
const problemsOf = (known: Partial<ConsentForm>) =>
  consentProblems({ ...form, ...known }).map(({ field, problem }) => `${field} ${problem}`);

test('a consent says who, what, how and from when, and does not end before it begins', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ recipient: null, kinds: [], answer: null, form: null, from: null })).toEqual([
    'recipient missing',
    'kinds missing',
    'answer missing',
    'form missing',
    'from missing',
  ]);
  expect(problemsOf({ recipient: { partnerId: null, name: '  ' } })).toEqual(['recipient missing']);
  expect(problemsOf({ until: '2026-03-01' })).toEqual(['until end-before-start']);
  expect(problemsOf({ note: '😀'.repeat(200_000) })).toEqual(['note too-long']);
});

test('it is taken back on a day that has been, and not before it began', () => {
  const end = (on: string | null) =>
    consentEndProblems({ from: '2026-01-10' }, { on, note: '' }, today).map(
      ({ problem }) => problem,
    );
  expect(end('2026-02-01')).toEqual([]);
  expect(end(null)).toEqual(['missing']);
  expect(end('2026-03-03')).toEqual(['in-future']);
  expect(end('2026-01-09')).toEqual(['end-before-start']);
});

test('CoMensha asks for a written consent that holds today', () => {
  const centre = newId();
  const recipient: Recipient = { partnerId: centre, name: 'Landelijk coördinatiecentrum' };
  const written = consent({ recipient, kind: 'notification', form: 'written' });
  const ask = (...consents: Consent[]) =>
    signedConsent(consents, 'notification', new Set([centre]), today);
  expect(ask(written)).toBe(written);
  expect(ask({ ...written, recipient: { partnerId: null, name: 'comensha' } })).not.toBeNull();
  expect(ask({ ...written, form: 'spoken' })).toBeNull();
  expect(ask({ ...written, until: '2026-03-01' })).toBeNull();
  expect(ask({ ...written, recipient: police })).toBeNull();
  const aloud = consent({ recipient, kind: 'notification', from: '2026-02-01' });
  expect(ask(written, aloud)).toBe(written);
  expect(ask(written, { ...aloud, end: ended('withdrawn') })).toBeNull();
  expect(ask(written, { ...aloud, answer: 'refused' })).toBeNull();
});
