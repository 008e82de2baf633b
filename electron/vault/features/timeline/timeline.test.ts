import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseloadRow,
  type ClientFields,
  emptyClientFields,
} from '../../../../contract/clients.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const save = (id: string | null, version: number, known: Partial<ClientFields>) =>
  vault.call<{ id: string }>('clients.save', {
    id,
    version,
    fields: { ...emptyClientFields(), code: 'A', ...known },
  });
const timeline = (clientId: string) =>
  vault.call<TimelineItem[]>('timelineCasework.list', { clientId });

test('the timeline tells how a client came and each turn in their course, newest first', async () => {
  const { id } = await save(null, 0, { registeredOn: '2026-02-20', phase: 'intake' });
  vault.advance(60_000);
  await save(id, 1, {
    registeredOn: '2026-02-20',
    phase: 'stabilisation',
    phaseOn: '2026-03-01',
    phaseReason: 'Intake is rond',
    municipality: 'Enschede',
  });
  vault.advance(60_000);
  await save(id, 2, {
    registeredOn: '2026-02-20',
    phase: 'stabilisation',
    phaseOn: '2026-03-01',
    phaseReason: 'Intake is rond',
    municipality: 'Enschede',
    risk: 'high',
    dormant: true,
  });
  const items = await timeline(id);
  expect(items.map(({ kind, at, text, change }) => ({ kind, at, text, change }))).toEqual([
    {
      kind: 'risk',
      at: '2026-03-02T09:02:00.000Z',
      text: '',
      change: { before: 'unknown', after: 'high' },
    },
    { kind: 'entered', at: '2026-03-02T09:00:00.000Z', text: '', change: null },
    { kind: 'dormant', at: '2026-03-02', text: '', change: { before: 'no', after: 'yes' } },
    {
      kind: 'phase',
      at: '2026-03-01',
      text: 'Intake is rond',
      change: { before: 'intake', after: 'stabilisation' },
    },
    { kind: 'phase', at: '2026-02-20', text: '', change: { before: null, after: 'intake' } },
    { kind: 'registered', at: '2026-02-20', text: '', change: null },
  ]);
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
});

test('looking at a timeline is journalled; one of nobody is not found', async () => {
  const { id } = await save(null, 0, {});
  await timeline(id);
  const entry = vault.session.connections
    .get('casework')
    ?.database.prepare('SELECT entry FROM journal ORDER BY sequence DESC', { pluck: true })
    .get();
  expect(JSON.parse(String(entry))).toMatchObject({
    action: 'read',
    objectKind: 'timeline',
    clientId: id,
  });
  await expect(timeline(vault.session.member.memberId)).rejects.toMatchObject({
    code: 'record.not-found',
  });
});

test('the caseload and the timeline know a contact once its note is finalised', async () => {
  const { id } = await save(null, 0, {});
  await vault.call('contacts.finalise', {
    id: uuidv7(),
    clientId: id,
    fields: {
      onDate: '2026-02-27',
      startTime: null,
      endTime: null,
      endsNextDay: false,
      kind: 'visit',
      present: '',
      place: 'Thuis',
      area: null,
      note: 'Koffie **gedronken**.',
      agreements: '',
      nextOn: '2026-03-09',
      nextTime: '10:00',
      countableMinutes: null,
    },
  });
  const [row] = await vault.call<CaseloadRow[]>('clients.list', {});
  expect(row?.lastContactOn).toBe('2026-02-27');
  const items = await timeline(id);
  expect(items.map(({ kind, at, title, text, state }) => [kind, at, title, text, state])).toEqual([
    ['appointment', '2026-03-09', '10:00', '', 'planned'],
    ['entered', '2026-03-02T09:00:00.000Z', '', '', 'none'],
    ['contact', '2026-02-27', 'Thuis', 'Koffie gedronken.', 'finalised'],
  ]);
});

test('of many contacts the latest are told alone when so many are asked, with all that is planned', async () => {
  const { id: clientId } = await save(null, 0, { registeredOn: '2025-12-01' });
  const contact = (onDate: string, startTime: string | null, nextOn: string | null) =>
    vault.call('contacts.finalise', {
      ...{ id: uuidv7(), clientId },
      fields: {
        ...{ onDate, startTime, endTime: null, endsNextDay: false, kind: 'visit' },
        ...{ present: '', place: '', area: null, note: onDate, agreements: '' },
        ...{ nextOn, nextTime: null, countableMinutes: null },
      },
    });
  await contact('2026-01-10', null, '2026-04-01');
  await contact('2026-02-10', '14:00', null);
  await contact('2026-02-10', '09:00', '2026-02-20');
  await contact('2026-02-01', null, null);
  const told = async (latest?: number) =>
    (await vault.call<TimelineItem[]>('timelineCasework.list', { clientId, latest }))
      .filter(({ kind }) => kind !== 'entered')
      .map(({ kind, at }) => `${kind} ${at}`);
  expect(await told(2)).toEqual([
    'appointment 2026-04-01',
    'contact 2026-02-10',
    'contact 2026-02-10',
    'registered 2025-12-01',
  ]);
  expect(await told(1)).toHaveLength(3);
  expect(await told()).toHaveLength(6);
  await expect(vault.call('timelineCasework.list', { clientId, latest: 0 })).rejects.toThrow();
});
