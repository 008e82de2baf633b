import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import type { CoursePaper } from '../../../../contract/course-print.ts';
import type { Proposal } from '../../../../contract/course-proposal.ts';
import type {
  ClosingFields,
  Episode,
  EpisodeFields,
  FollowUpFields,
} from '../../../../contract/course-records.ts';
import type { DueItem } from '../../../../contract/due.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;

beforeEach(async () => {
  vault = openTestVault();
  clientId = await enter({});
});
afterEach(() => vault.close());

/** Enters someone; today is 2 March 2026. */
async function enter(known: Partial<ClientFields>): Promise<string> {
  const fields = { ...emptyClientFields(), code: `T-${uuidv7()}`, ...known };
  const saved = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  return saved.id;
}

const client = () => vault.call<Client>('clients.get', { id: clientId });
const read = () =>
  vault.call<{ episodes: Episode[]; proposal: Proposal | null }>('course.get', { clientId });
async function latest(): Promise<Episode> {
  const episode = (await read()).episodes.at(-1);
  if (!episode) throw new Error('an episode was begun');
  return episode;
}

const begun: EpisodeFields = {
  startOn: '2025-03-01',
  approximate: false,
  source: 'self',
  sourceNote: '',
  aim: 'Rust, en een eigen plek.',
};
const begin = (fields: Partial<EpisodeFields> = {}, phase = 'registration') =>
  vault.call('course.begin', { clientId, fields: { ...begun, ...fields }, phase, reason: '' });

/** A change to the latest episode as it is now. */
async function change(name: string, input: object) {
  const { id, version } = await latest();
  return vault.call<{ outcome: string }>(`course.${name}`, { clientId, id, version, ...input });
}
const enterPhase = (phase: string, fromOn: string, reason = '') =>
  change('savePhase', { phaseId: null, fields: { phase, fromOn, reason } });

const closing: ClosingFields = {
  on: '2025-11-30',
  reason: 'needs-met',
  exited: 'yes',
  safetyPlanReviewed: true,
  toldReturn: true,
  note: 'Ze woont op zichzelf en werkt bij de bakker.',
};
const close = (fields: Partial<ClosingFields> = {}) =>
  change('close', { fields: { ...closing, ...fields } });
const result: FollowUpFields = {
  outcome: 'reached',
  on: '2026-02-28',
  stillOut: 'yes',
  housing: 'own-home',
  work: 'paid',
  note: 'Het gaat goed.',
};

test('a course goes through its phases, and the client’s record follows', async () => {
  await begin();
  await enterPhase('intake', '2025-03-20', 'Kennisgemaakt');
  await enterPhase('guidance', '2025-06-01', 'Plan is af');
  const episode = await latest();
  expect(episode.phases.map(({ phase, fromOn, by }) => [phase, fromOn, by])).toEqual([
    ['registration', '2025-03-01', 'M. de Boer'],
    ['intake', '2025-03-20', 'M. de Boer'],
    ['guidance', '2025-06-01', 'M. de Boer'],
  ]);
  expect(await client()).toMatchObject({
    ...{ phase: 'guidance', phaseOn: '2025-06-01', phaseReason: 'Plan is af', dormant: false },
  });
  // A phase that was forgotten takes its place by its day; the course stays where it is.
  await enterPhase('stabilisation', '2025-04-15');
  expect((await latest()).phases.map(({ phase }) => phase)).toEqual([
    ...['registration', 'intake', 'stabilisation', 'guidance'],
  ]);
  expect((await client()).phase).toBe('guidance');
});

test('a day that can not be is refused and nothing changes', async () => {
  await begin();
  const before = await latest();
  for (const fromOn of ['2025-02-28', '2026-03-03']) {
    await expect(enterPhase('intake', fromOn)).rejects.toMatchObject({ code: 'call.invalid' });
  }
  await expect(enterPhase('closed', '2025-05-01')).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(begin({ startOn: '2025-09-01' })).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(close({ on: '2025-02-01' })).rejects.toMatchObject({ code: 'call.invalid' });
  await expect(close({ note: 'x'.repeat(200_001) })).rejects.toMatchObject({
    code: expect.stringMatching(/call.invalid|record.too-long/),
  });
  expect(await latest()).toEqual(before);
});

test('dormancy holds in any phase until there is contact again', async () => {
  await begin();
  const asleep = { fromOn: '2025-07-01', untilOn: null, reason: 'Neemt niet op' };
  await change('saveDormancy', { dormancyId: null, fields: asleep });
  expect((await client()).dormant).toBe(true);
  const dormancyId = (await latest()).dormancies[0]?.id;
  await change('saveDormancy', { dormancyId, fields: { ...asleep, untilOn: '2025-09-01' } });
  expect(await client()).toMatchObject({ dormant: false, phase: 'registration' });
  const overlapping = { fromOn: '2025-08-01', untilOn: '2025-08-15', reason: '' };
  await expect(
    change('saveDormancy', { dormancyId: null, fields: overlapping }),
  ).rejects.toMatchObject({ code: 'call.invalid' });
});

test('closing plans follow-ups by calendar months, and what they bring is kept', async () => {
  await begin();
  await change('saveDormancy', {
    ...{ dormancyId: null, fields: { fromOn: '2025-10-01', untilOn: null, reason: '' } },
  });
  await close();
  const episode = await latest();
  expect(episode.followUps.map(({ months, dueOn }) => [months, dueOn])).toEqual([
    [3, '2026-02-28'],
    [6, '2026-05-30'],
    [12, '2026-11-30'],
  ]);
  expect(episode.dormancies[0]?.untilOn).toBe('2025-11-30');
  expect(await client()).toMatchObject({ phase: 'closed', phaseOn: '2025-11-30', dormant: false });
  const first = episode.followUps[0]?.id;
  const skipped = { ...result, outcome: 'skipped', note: '' };
  await expect(
    change('saveFollowUp', { followUpId: first, fields: skipped }),
  ).rejects.toMatchObject({ code: 'call.invalid' });
  await change('saveFollowUp', { followUpId: first, fields: result });
  expect((await latest()).followUps[0]?.result).toEqual(result);
  const found = await vault.call<SearchResult[]>('searchCasework.find', {
    ...{ query: 'bakker', kinds: null, clientId: null, limit: 10 },
  });
  expect(found.map(({ kind }) => kind)).toEqual(['episode']);
});

test('after a death nobody is asked how it goes', async () => {
  await begin();
  await close({ reason: 'died' });
  expect((await latest()).followUps).toEqual([]);
});

test('a closing is undone while nothing was built on it', async () => {
  await begin();
  await enterPhase('guidance', '2025-06-01');
  await close();
  await change('reopen', {});
  expect(await latest()).toMatchObject({ closing: null, followUps: [] });
  expect((await client()).phase).toBe('guidance');
  await close();
  const followUpId = (await latest()).followUps[0]?.id;
  await change('saveFollowUp', { followUpId, fields: result });
  await expect(change('reopen', {})).rejects.toMatchObject({ code: 'call.invalid' });
});

test('someone who comes back has a new episode beside the old one', async () => {
  await begin();
  await expect(begin({ startOn: '2026-01-05' })).rejects.toMatchObject({ code: 'call.invalid' });
  await close();
  await begin({ startOn: '2026-01-05', aim: 'Weer veilig wonen' }, 'intake');
  const { episodes } = await read();
  expect(episodes.map(({ fields, closing: end }) => [fields.startOn, end?.on ?? null])).toEqual([
    ['2025-03-01', '2025-11-30'],
    ['2026-01-05', null],
  ]);
  expect(await client()).toMatchObject({ phase: 'intake', phaseOn: '2026-01-05' });
  const items = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId });
  const kinds = items.map(({ kind, state }) => (state === 'planned' ? `${kind} planned` : kind));
  expect(kinds.filter((kind) => kind !== 'entered')).toEqual([
    ...['follow-up planned', 'follow-up planned', 'follow-up planned'],
    ...['return', 'phase', 'closing', 'phase'],
  ]);
});

test('an outdated change shows what the episode says now and changes nothing', async () => {
  await begin();
  const { id, version } = await latest();
  await enterPhase('intake', '2025-03-20');
  const fields = { ...begun, aim: 'Iets anders' };
  const answer = await vault.call('course.saveEpisode', { clientId, id, version, fields });
  expect(answer).toMatchObject({ outcome: 'outdated', current: { version: 2, fields: begun } });
  expect((await latest()).fields).toEqual(begun);
});

test('correcting how it began moves the first phase, and each change is in the history', async () => {
  await begin();
  await change('saveEpisode', { fields: { ...begun, startOn: '2025-02-10', approximate: true } });
  const episode = await latest();
  expect(episode.phases[0]?.fromOn).toBe('2025-02-10');
  expect((await client()).phaseOn).toBe('2025-02-10');
  const history = await vault.call<Array<{ action: string; changes: object[] }>>(
    'journalCasework.history',
    { objectKind: 'episode', objectId: episode.id, clientId },
  );
  expect(history[0]?.changes).toContainEqual({
    ...{ field: 'startOn', before: '2025-03-01', after: '2025-02-10' },
  });
});

test('the form of the person moves the course along', async () => {
  clientId = await enter({ phase: 'outreach', phaseOn: '2026-02-01' });
  const { id, version, createdAt: _c, updatedAt: _u, ...fields } = await client();
  const wish = { ...fields, phase: 'intake', phaseOn: '2026-02-20', phaseReason: 'Wil verder' };
  await vault.call('clients.save', { id, version, fields: wish });
  expect((await latest()).phases.map(({ phase, fromOn }) => [phase, fromOn])).toEqual([
    ['outreach', '2026-02-01'],
    ['intake', '2026-02-20'],
  ]);
  expect(await client()).toMatchObject({ phase: 'intake', phaseReason: 'Wil verder' });
});

test('who was registered before the phase that is entered began in registration', async () => {
  clientId = await enter({
    ...{ phase: 'guidance', phaseOn: '2025-09-01', registeredOn: '2025-05-01', dormant: true },
  });
  const episode = await latest();
  expect(episode.fields).toMatchObject({ startOn: '2025-05-01', approximate: false });
  expect(episode.phases.map(({ phase }) => phase)).toEqual(['registration', 'guidance']);
  expect(episode.dormancies).toMatchObject([{ fromOn: '2026-03-02', untilOn: null }]);
});

test('a proposal follows from what was recorded, and one that was put off stays away', async () => {
  await vault.call('contacts.finalise', {
    id: uuidv7(),
    clientId,
    fields: {
      ...{ onDate: '2026-02-20', startTime: null, endTime: null, endsNextDay: false },
      ...{ kind: 'outreach', present: '', place: '', area: null, note: 'Kort gesproken' },
      ...{ agreements: '', nextOn: null, nextTime: null, countableMinutes: null },
    },
  });
  const { proposal } = await read();
  expect(proposal).toMatchObject({
    ...{ kind: 'phase', phase: 'outreach', because: 'first-contact', fromOn: '2026-02-20' },
  });
  await vault.call('course.putOff', { clientId, key: proposal?.key });
  expect((await read()).proposal).toBeNull();
});

test('follow-ups come due one after another, and a course that is dormant for a year is told of', async () => {
  const due = async () =>
    (await vault.call<DueItem[]>('dueCasework.list', { scope: 'all', until: '2030-01-01' }))
      .filter(({ kind }) => kind === 'follow-up' || kind === 'long-dormant')
      .map(({ kind, onDate }) => [kind, onDate]);
  await begin();
  await change('saveDormancy', {
    ...{ dormancyId: null, fields: { fromOn: '2025-10-01', untilOn: null, reason: '' } },
  });
  expect(await due()).toEqual([['long-dormant', '2026-10-01']]);
  await close();
  expect(await due()).toEqual([['follow-up', '2026-02-28']]);
  const followUpId = (await latest()).followUps[0]?.id;
  await change('saveFollowUp', { followUpId, fields: result });
  expect(await due()).toEqual([['follow-up', '2026-05-30']]);
});

test('a print goes in the journal with its lanes, and to someone else only by consent or a reason', async () => {
  await begin();
  const choice = {
    ...{ language: 'nl', heading: 'none', purpose: 'for-client', signatures: false },
    lanes: ['phases', 'stays'],
  };
  const print = (changed: object = {}) =>
    vault.call<CoursePaper>('coursePrint.print', { clientId, choice: { ...choice, ...changed } });
  expect(await print()).toMatchObject({ heading: '', printedOn: '2026-03-02' });
  const entry = vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1', { pluck: true })
    .get<string>();
  expect(JSON.parse(entry ?? '{}')).toMatchObject({
    ...{ action: 'print', objectKind: 'episode', clientId },
    detail: 'nl; heading none; lanes phases, stays',
  });
  const handover = { recipient: { partnerId: null, name: 'Gemeente' }, reason: '' };
  await expect(print({ purpose: 'recipient', handover })).rejects.toMatchObject({
    code: 'consent.missing',
  });
  await expect(print({ lanes: [] })).rejects.toMatchObject({ code: 'call.invalid' });
});
